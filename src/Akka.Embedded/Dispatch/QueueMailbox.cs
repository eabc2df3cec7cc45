using Akka.Actor;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A mailbox on a queue of any kind: bounded, by priority, or the user's own.</summary>
internal sealed class QueueMailbox : Mailbox, IMessageQueue
{
    private readonly IMessageQueue _queue;
    private readonly Lock _late = new();

    public QueueMailbox(IMailboxOwner owner, MessageDispatcher dispatcher, IMessageQueue queue)
        : base(owner, dispatcher) =>
        _queue = queue;

    public override bool HasMessages => _queue.HasMessages;

    public override int NumberOfMessages => _queue.Count;

    public override bool CanPutFirst => _queue is IDequeBasedMessageQueueSemantics;

    int IMessageQueue.Count => 0;

    public override void Enqueue(object message, IActorRef? sender)
    {
        // Cheap and usual for the dead; the race with closing is settled below.
        if (IsClosed)
        {
            Owner.OnDeadLetter(message, sender);
            return;
        }

        _queue.Enqueue(Owner.Self, new Envelope(message, sender));

        // The queue may be anybody's, so the fence that Mailbox asks for is put here. The same fence makes sure that
        // of this thread and the one that closes the mailbox the later one sees what the other did, and cleans up.
        Interlocked.MemoryBarrier();
        if (IsClosed) CleanUp();
        else ScheduleIfIdle();
    }

    public override void EnqueueFirst(Letter letter)
    {
        if (_queue is IDequeBasedMessageQueueSemantics deque)
            deque.EnqueueFirst(new Envelope(letter.Message, letter.Sender));
        else throw new NotSupportedException($"{_queue.GetType()} has no front to put messages back to.");
    }

    /// <summary>This mailbox stands for the dead letters when the queue is cleaned up.</summary>
    void IMessageQueue.Enqueue(IActorRef receiver, Envelope envelope) =>
        Owner.OnDeadLetter(envelope.Message, SenderOf(envelope));

    bool IMessageQueue.TryDequeue(out Envelope envelope)
    {
        envelope = default;
        return false;
    }

    void IMessageQueue.CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        // The dead letters keep nothing.
    }

    protected override Letter? Dequeue() =>
        _queue.TryDequeue(out var envelope) ? new Letter(envelope.Message, SenderOf(envelope)) : null;

    protected override void CloseLetters()
    {
        Interlocked.MemoryBarrier();
        CleanUp();
    }

    private static IActorRef? SenderOf(Envelope envelope) => envelope.Sender.IsNobody() ? null : envelope.Sender;

    private void CleanUp()
    {
        // Only here do several threads take from the queue, so only here is there a lock.
        lock (_late) _queue.CleanUp(Owner.Self, this);
    }
}
