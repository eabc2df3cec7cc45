namespace Akka.Actor.Internal;

/// <summary>Swallows messages without a dead letter.</summary>
internal sealed class IgnoreActorRef(IActorRefProvider provider, ActorPath path) : MinimalActorRef
{
    public override ActorPath Path => path;

    internal override IActorRefProvider Provider => provider;
}
