using Akka.Event;

namespace Akka.Actor;

/// <summary>Where messages to nobody go: onto the event stream.</summary>
internal sealed class DeadLetterActorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream)
    : EmptyLocalActorRef(provider, path, eventStream)
{
    internal override bool IsTerminated => false;
}
