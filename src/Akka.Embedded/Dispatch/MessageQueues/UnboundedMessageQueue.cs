using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// First in, first out, without a bound. For mailboxes made by code; the default mailbox has its own.
/// </summary>
public class UnboundedMessageQueue
    : IMessageQueue, IUnboundedMessageQueueSemantics, ILoggerMessageQueueSemantics
{
    private readonly ConcurrentQueue<Envelope> _queue = new();

    /// <inheritdoc />
    public bool HasMessages => !_queue.IsEmpty;

    /// <inheritdoc />
    public int Count => _queue.Count;

    /// <inheritdoc />
    public void Enqueue(IActorRef receiver, Envelope envelope) => _queue.Enqueue(envelope);

    /// <inheritdoc />
    public bool TryDequeue(out Envelope envelope) => _queue.TryDequeue(out envelope);

    /// <inheritdoc />
    public void CleanUp(IActorRef owner, IMessageQueue deadletters) => QueueCleaning.Move(this, owner, deadletters);
}
