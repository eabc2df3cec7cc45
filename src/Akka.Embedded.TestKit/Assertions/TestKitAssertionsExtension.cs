using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Puts a kit's assertions into its system.</summary>
public sealed class TestKitAssertionsExtension : ExtensionIdProvider<TestKitAssertionsProvider>
{
    private readonly ITestKitAssertions _assertions;

    /// <summary>For these assertions.</summary>
    /// <param name="assertions">The assertions.</param>
    public TestKitAssertionsExtension(ITestKitAssertions assertions) => _assertions = assertions;

    /// <summary>The assertions of a system's kit.</summary>
    /// <param name="system">The system.</param>
    public static TestKitAssertionsProvider For(ActorSystem system) =>
        system.GetExtension<TestKitAssertionsProvider>();

    /// <inheritdoc />
    public override TestKitAssertionsProvider CreateExtension(ExtendedActorSystem system) => new(_assertions);
}
