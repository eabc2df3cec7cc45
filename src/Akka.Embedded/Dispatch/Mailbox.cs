using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Dispatch;

/// <summary>
/// An actor's messages and its turn on the dispatcher. Any thread may add; one thread at a time runs.
/// <para>
/// Why no message is forgotten: a sender adds (a full fence) and then reads Status; the running thread writes
/// Status = Idle with a full fence and then reads the queues. Whichever of the two comes second sees the other,
/// so at least one of them schedules, and the exchange from Idle to Scheduled lets only one.
/// </para>
/// <para>
/// Why only one thread runs: Scheduled is left only by the run itself, at its very end. Everything marked
/// "runner only" is therefore ordered from run to run by that write and the next exchange.
/// </para>
/// </summary>
internal abstract class Mailbox : MailboxSenderSide, IRunnable
{
    private readonly MessageDispatcher _dispatcher;
    private readonly IMailboxOwner _owner;
    private SystemQueue _system;
    private int _suspensions;
    private bool _closed;

    protected Mailbox(IMailboxOwner owner, MessageDispatcher dispatcher)
    {
        _owner = owner;
        _dispatcher = dispatcher;
    }

    /// <summary>Whether user messages wait. Exact for the runner, a snapshot for everybody else.</summary>
    public abstract bool HasMessages { get; }

    /// <summary>How many user messages wait; a snapshot.</summary>
    public abstract int NumberOfMessages { get; }

    /// <summary>How many suspensions hold user messages back. Runner only.</summary>
    public int Suspensions => _suspensions;

    public bool IsClosed => Volatile.Read(ref _closed);

    public MessageDispatcher Dispatcher => _dispatcher;

    protected IMailboxOwner Owner => _owner;

    /// <summary>Adds a user message. Any thread.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    public abstract void Enqueue(object message, IActorRef? sender);

    /// <summary>Whether <see cref="EnqueueFirst"/> works, which a stash needs.</summary>
    public virtual bool CanPutFirst => true;

    /// <summary>Puts a user message before all others. Runner only.</summary>
    /// <param name="letter">A letter of its own, not queued anywhere.</param>
    public abstract void EnqueueFirst(Letter letter);

    /// <summary>Adds a runtime message. Any thread.</summary>
    /// <param name="message">The message.</param>
    public void EnqueueSystem(SystemMessage message)
    {
        if (_system.TryAdd(message)) ScheduleForSystem();
        else _owner.OnDeadSystemMessage(message);
    }

    /// <summary>Holds user messages back; counted. Runner only.</summary>
    public void Suspend() => _suspensions++;

    /// <summary>Takes one suspension back. Runner only.</summary>
    public void Resume()
    {
        if (_suspensions > 0) _suspensions--;
    }

    /// <summary>Takes no more messages; what is left becomes dead letters. Runner only.</summary>
    public void Close()
    {
        // Before the queues are closed: no reference may say it lives when its letters are refused already.
        Volatile.Write(ref _closed, true);
        CloseLetters();
        for (var left = _system.Close(); left is not null;)
        {
            var next = left.Next;
            left.Next = null;
            _owner.OnDeadSystemMessage(left);
            left = next;
        }
    }

    /// <inheritdoc />
    public void Execute() => Run();

    /// <inheritdoc />
    public void Run()
    {
        // Kept and put back, not cleared: on a calling-thread dispatcher one actor's turn runs within another's.
        var outer = AmbientActor.Current;
        AmbientActor.Current = _owner;
        try
        {
            RunSystemMessages();
            if (_dispatcher.ThroughputDeadlineTime is { } ticks) RunLetters(_dispatcher.Throughput, ticks);
            else RunLetters(_dispatcher.Throughput);
        }
        finally
        {
            AmbientActor.Current = outer;
            EndTurn();
        }
    }

    /// <summary>The next user message, or null. Runner only.</summary>
    protected abstract Letter? Dequeue();

    /// <summary>Refuses user messages from now on and turns what is left into dead letters. Runner only.</summary>
    protected abstract void CloseLetters();

    /// <summary>To be called after a user message was added, with a full fence in between. Any thread.</summary>
    protected void ScheduleIfIdle()
    {
        // Read first: an exchange takes the cache line from the other senders, and nearly always somebody else has
        // scheduled already.
        if (Volatile.Read(ref Status) == MailboxStatus.Idle
            && Interlocked.CompareExchange(ref Status, MailboxStatus.Scheduled, MailboxStatus.Idle)
            == MailboxStatus.Idle)
        {
            _dispatcher.Execute(this);
        }
    }

    private void ScheduleForSystem()
    {
        // Unlike a letter, a runtime message also wakes a suspended mailbox: it may be what ends the suspension.
        // A full exchange from whatever is there, because Idle and Waiting both have to be left.
        int status;
        do
        {
            status = Volatile.Read(ref Status);
            if (status == MailboxStatus.Scheduled) return;
        }
        while (Interlocked.CompareExchange(ref Status, MailboxStatus.Scheduled, status) != status);

        _dispatcher.Execute(this);
    }

    private void RunLetters(int throughput)
    {
        while (throughput-- > 0 && _suspensions == 0 && !_closed && Dequeue() is { } letter)
        {
            // The conditions are looked at before each letter: the one before may have stopped or suspended the actor.
            _owner.Invoke(letter);
            if (_system.HasMessages) RunSystemMessages();
        }
    }

    private void RunLetters(int throughput, long ticks)
    {
        // One by one, so that the clock is read between messages only on the dispatchers that ask for it.
        var end = _dispatcher.Clock + TimeSpan.FromTicks(ticks);
        do RunLetters(1);
        while (--throughput > 0 && HasMessages && _dispatcher.Clock < end);
    }

    private void RunSystemMessages()
    {
        while (_system.TakeAll() is { } message)
        {
            // The link is cut before the message runs: running it may send it on, into another mailbox's queue.
            for (SystemMessage? next; ; message = next)
            {
                (next, message.Next) = (message.Next, null);
                if (_closed) _owner.OnDeadSystemMessage(message);
                else _owner.SystemInvoke(message);
                if (next is null) break;
            }
        }
    }

    private void EndTurn()
    {
        // A closed mailbox stays Scheduled for ever, so that nothing schedules it again.
        if (_closed) return;

        // Still Scheduled: nobody else schedules, so this run hands itself on, behind those who wait already.
        if ((_suspensions == 0 && HasMessages) || _system.HasMessages)
        {
            _dispatcher.ExecuteAgain(this);
            return;
        }

        var rest = _suspensions == 0 ? MailboxStatus.Idle : MailboxStatus.Waiting;
        // The other half of the proof: write Status, full fence, then look at the queues again. A sender that came
        // before the write saw Scheduled and left its message to us; one that comes after schedules by itself.
        Interlocked.Exchange(ref Status, rest);
        if (_system.HasMessages) ScheduleForSystem();
        else if (rest == MailboxStatus.Idle && HasMessages) ScheduleIfIdle();
    }
}
