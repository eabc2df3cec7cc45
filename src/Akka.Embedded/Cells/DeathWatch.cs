namespace Akka.Actor.Internal;

/// <summary>Whom an actor watches, who watches it, and the notices that wait in its mailbox.</summary>
internal sealed class DeathWatch
{
    /// <summary>Watched, with the message that is to come instead of Terminated, if any.</summary>
    public Dictionary<IActorRef, object?> Watching { get; } = [];

    /// <summary>Gone, with the notice in the mailbox not processed yet.</summary>
    public Dictionary<IActorRef, object?> Queued { get; } = [];

    public HashSet<IInternalActorRef> Watchers { get; } = [];
}
