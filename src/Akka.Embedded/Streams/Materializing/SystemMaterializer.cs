using Akka.Actor;

namespace Akka.Streams.Materializing;

/// <summary>The materializer of those who give none: one a system.</summary>
internal sealed class SystemMaterializer(IMaterializer materializer) : IExtension
{
    public IMaterializer Materializer => materializer;

    public static IMaterializer Of(ActorSystem system) => new Provider().Apply(system).Materializer;

    private sealed class Provider : ExtensionIdProvider<SystemMaterializer>
    {
        public override SystemMaterializer CreateExtension(ExtendedActorSystem system) => new(system.Materializer());
    }
}
