using Akka.Actor;

namespace Akka.TestKit;

/// <summary>The assertions of the kit that a system belongs to.</summary>
public sealed class TestKitAssertionsProvider : IExtension
{
    /// <summary>Holds the assertions.</summary>
    /// <param name="assertions">The assertions.</param>
    public TestKitAssertionsProvider(ITestKitAssertions assertions) => Assertions = assertions;

    /// <summary>The assertions.</summary>
    public ITestKitAssertions Assertions { get; }
}
