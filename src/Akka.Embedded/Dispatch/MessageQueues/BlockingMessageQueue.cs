using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>A queue whose order is kept by a structure that one thread at a time may touch.</summary>
public abstract class BlockingMessageQueue : IMessageQueue
{
    private readonly Lock _gate = new();

    /// <summary>For subclasses.</summary>
    protected BlockingMessageQueue()
    {
    }

    /// <inheritdoc />
    public bool HasMessages => Count > 0;

    /// <inheritdoc />
    public int Count
    {
        get
        {
            lock (_gate) return LockedCount;
        }
    }

    /// <summary>How many there are. Called with the lock held.</summary>
    protected abstract int LockedCount { get; }

    /// <inheritdoc />
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        lock (_gate) LockedEnqueue(envelope);
    }

    /// <inheritdoc />
    public bool TryDequeue(out Envelope envelope)
    {
        lock (_gate) return LockedTryDequeue(out envelope);
    }

    /// <inheritdoc />
    public void CleanUp(IActorRef owner, IMessageQueue deadletters) => QueueCleaning.Move(this, owner, deadletters);

    /// <summary>Adds a message. Called with the lock held.</summary>
    /// <param name="envelope">The message.</param>
    protected abstract void LockedEnqueue(Envelope envelope);

    /// <summary>Takes the next message. Called with the lock held.</summary>
    /// <param name="envelope">The message, when there is one.</param>
    protected abstract bool LockedTryDequeue(out Envelope envelope);
}
