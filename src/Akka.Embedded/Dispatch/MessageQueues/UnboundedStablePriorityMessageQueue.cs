using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Lowest number first; messages of one number first in, first out.</summary>
public class UnboundedStablePriorityMessageQueue : BlockingMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    private readonly Func<object, int> _priorityGenerator;
    private readonly PriorityQueue<Envelope, (int Priority, long Number)> _queue;
    private long _added;

    // What an actor puts back it wants next, whatever its priority; touched on the actor's turns only.
    private readonly Stack<Envelope> _front = new();

    /// <summary>A queue.</summary>
    /// <param name="priorityGenerator">A message's priority; the lowest number goes first.</param>
    /// <param name="initialCapacity">Room to begin with.</param>
    public UnboundedStablePriorityMessageQueue(Func<object, int> priorityGenerator, int initialCapacity)
    {
        _priorityGenerator = priorityGenerator;
        _queue = new(initialCapacity);
    }

    /// <inheritdoc />
    protected override int LockedCount => _front.Count + _queue.Count;

    /// <inheritdoc />
    public void EnqueueFirst(Envelope envelope) => _front.Push(envelope);

    /// <inheritdoc />
    protected override void LockedEnqueue(Envelope envelope) =>
        _queue.Enqueue(envelope, (_priorityGenerator(envelope.Message), _added++));

    /// <inheritdoc />
    protected override bool LockedTryDequeue(out Envelope envelope) =>
        _front.TryPop(out envelope) || _queue.TryDequeue(out envelope, out _);
}
