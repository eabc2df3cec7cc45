using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>The default mailbox: first in, first out, no bound, no lock; unstashed messages go first.</summary>
internal sealed class FifoMailbox(IMailboxOwner owner, MessageDispatcher dispatcher) : Mailbox(owner, dispatcher)
{
    /// <summary>Taken from the senders' side, oldest first. Runner only.</summary>
    private Letter? _taken;

    public override bool HasMessages => _taken is not null || Letters.HasLetters;

    public override int NumberOfMessages
    {
        get
        {
            var count = Letters.Count();
            for (var at = _taken; at is not null; at = at.Next) count++;
            return count;
        }
    }

    public override void Enqueue(object message, IActorRef? sender)
    {
        // TryAdd is the fence that Mailbox's proof asks for between adding and reading Status.
        if (Letters.TryAdd(new Letter(message, sender))) ScheduleIfIdle();
        else Owner.OnDeadLetter(message, sender);
    }

    public override void EnqueueFirst(Letter letter)
    {
        // What was taken from the senders' side is the receiver's own list, so its front is free to put things to.
        letter.Next = _taken;
        _taken = letter;
    }

    protected override Letter? Dequeue()
    {
        // The senders' word is touched once for all that came since; until then they and this thread do not meet.
        var letter = _taken ?? Letters.TakeAll();
        if (letter is null) return null;
        _taken = letter.Next;

        // A processed letter must not keep its followers alive: it may sit in an older generation than they.
        letter.Next = null;
        return letter;
    }

    protected override void CloseLetters()
    {
        // First what was taken, then what closing takes: dead letters keep the order of arrival.
        var rest = _taken;
        _taken = null;
        Refuse(rest);
        Refuse(Letters.Close());
    }

    private void Refuse(Letter? letter)
    {
        for (; letter is not null; letter = letter.Next) Owner.OnDeadLetter(letter.Message, letter.Sender);
    }
}
