using Akka.Actor;

namespace ActorNotice.Strategy.Tests;

/// <summary>Stands in for a child of the tree: hands everything on to a probe, as if the probe had been told.</summary>
internal sealed class Relay : ReceiveActor
{
    public Relay(IActorRef probe) => ReceiveAny(message => probe.Tell(message, Sender));

    internal static Props To(IActorRef probe) => Props.Create(() => new Relay(probe));
}
