using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Puts the kit's settings into a system.</summary>
public sealed class TestKitExtension : ExtensionIdProvider<TestKitSettings>
{
    /// <summary>The kit's settings of a system.</summary>
    /// <param name="system">The system.</param>
    public static TestKitSettings For(ActorSystem system) => new TestKitExtension().Get(system);

    /// <inheritdoc />
    public override TestKitSettings CreateExtension(ExtendedActorSystem system) => new(system.Settings.Config);
}
