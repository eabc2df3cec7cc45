namespace Akka.Actor.Internal;

/// <summary>A failure that awaits the supervisor's decision.</summary>
/// <param name="first">Who failed: the actor itself, or the child whose failure it escalated.</param>
internal sealed class PendingFailure(IActorRef first)
{
    private List<IActorRef>? _others;

    /// <summary>Adds a child whose failure was escalated while the first was waiting already.</summary>
    /// <param name="child">The child.</param>
    public void Add(IActorRef child)
    {
        if (!Concerns(child)) (_others ??= []).Add(child);
    }

    /// <summary>Whether an actor waits for this decision.</summary>
    /// <param name="actor">The actor.</param>
    public bool Concerns(IActorRef actor) => actor.Equals(first) || _others?.Contains(actor) == true;
}
