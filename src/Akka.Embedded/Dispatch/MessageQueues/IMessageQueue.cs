using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// The user messages of one actor. Any thread may add; only the actor's turns take, one at a time, until the actor is
/// gone: then whoever comes late takes its own message out again, one thread at a time.
/// </summary>
public interface IMessageQueue
{
    /// <summary>Whether there is a message.</summary>
    bool HasMessages { get; }

    /// <summary>How many there are; a snapshot.</summary>
    int Count { get; }

    /// <summary>Adds a message. Any thread.</summary>
    /// <param name="receiver">The actor.</param>
    /// <param name="envelope">The message.</param>
    void Enqueue(IActorRef receiver, Envelope envelope);

    /// <summary>Takes the next message.</summary>
    /// <param name="envelope">The message, when there is one.</param>
    bool TryDequeue(out Envelope envelope);

    /// <summary>Moves what is left to the dead letters.</summary>
    /// <param name="owner">The actor, which is gone.</param>
    /// <param name="deadletters">The dead letters.</param>
    void CleanUp(IActorRef owner, IMessageQueue deadletters);
}
