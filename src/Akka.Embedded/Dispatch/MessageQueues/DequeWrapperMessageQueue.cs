using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Gives a queue a front to put messages back to. What is put back counts towards no bound.</summary>
public class DequeWrapperMessageQueue : IMessageQueue, IDequeBasedMessageQueueSemantics
{
    /// <summary>The queue behind.</summary>
    protected readonly IMessageQueue MessageQueue;

    // No lock: put back and taken on the actor's turns only, and those follow one another.
    private readonly Stack<Envelope> _front = new();

    /// <summary>Wraps a queue.</summary>
    /// <param name="messageQueue">The queue.</param>
    public DequeWrapperMessageQueue(IMessageQueue messageQueue) => MessageQueue = messageQueue;

    /// <inheritdoc />
    public bool HasMessages => _front.Count > 0 || MessageQueue.HasMessages;

    /// <inheritdoc />
    public int Count => _front.Count + MessageQueue.Count;

    /// <inheritdoc />
    public void Enqueue(IActorRef receiver, Envelope envelope) => MessageQueue.Enqueue(receiver, envelope);

    /// <inheritdoc />
    public void EnqueueFirst(Envelope envelope) => _front.Push(envelope);

    /// <inheritdoc />
    public bool TryDequeue(out Envelope envelope) =>
        _front.TryPop(out envelope) || MessageQueue.TryDequeue(out envelope);

    /// <inheritdoc />
    public void CleanUp(IActorRef owner, IMessageQueue deadletters) => QueueCleaning.Move(this, owner, deadletters);
}
