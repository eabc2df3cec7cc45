using ActorNotice.Notify;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Control.Talk;

/// <summary>Asks for updates, one question at a time, and hands each update to its parent once. Its offset lives in
/// <see cref="PollMemory"/> and survives a restart.</summary>
internal sealed class PollerActor : ReceiveActor, IWithTimers
{
    private const int PatientConflicts = 3;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ConflictDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestConflictDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly ITelegramBot _bot;
    private readonly PollMemory _memory;
    private readonly TimeSpan _wait;
    private readonly CancellationToken _stopping;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private int _failures;
    private TimeSpan _askedAt;

    public PollerActor(ITelegramBot bot, PollMemory memory, TimeSpan wait, CancellationToken stopping)
    {
        (_bot, _memory, _wait, _stopping) = (bot, memory, wait, stopping);
        Receive<PollNow>(_ => Poll());
        Receive<PollDone>(done => done.Attempt == _memory.Attempt, done => OnPoll(done.Poll));
        Receive<PollDone>(static _ => { });
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static TimeSpan Now => Context.System.Scheduler.MonotonicClock;

    /// <inheritdoc/>
    protected override void PreStart() => Poll();

    private void Poll()
    {
        var attempt = ++_memory.Attempt;
        _askedAt = Now;
        _bot.PollAsync(_memory.Offset, _wait, _stopping).PipeTo(
            Self, Self,
            poll => new PollDone(attempt, poll),
            failure => new PollDone(attempt, new BotPoll([], BotPollFault.Passing, failure.GetType().Name)));
    }

    private void OnPoll(BotPoll poll)
    {
        switch (poll.Fault)
        {
            case BotPollFault.None: OnUpdates(poll); break;
            case BotPollFault.Refused: Context.Parent.Tell(new PollTrouble(poll.Fault, poll.Reason)); break;
            case BotPollFault.Conflict: OnConflict(poll); break;
            default: OnPassing(poll); break;
        }
    }

    private void OnUpdates(BotPoll poll)
    {
        _failures = 0;
        foreach (var update in poll.Updates.Where(update => update.Id >= _memory.Offset))
        {
            // Before it is carried out: a command that crashes us must not come again with every start.
            _memory.Offset = update.Id + 1;
            Context.Parent.Tell(update);
        }

        // A server that does not wait is not asked in a tight loop.
        if (poll.Updates.IsEmpty && Now - _askedAt < FirstDelay) PollIn(FirstDelay);
        else Poll();
    }

    private void OnConflict(BotPoll poll)
    {
        // One that began before a restart of ours ends by itself.
        if (++_failures == PatientConflicts) Context.Parent.Tell(new PollTrouble(poll.Fault, poll.Reason));
        PollIn(Longer(ConflictDelay, LongestConflictDelay));
    }

    private void OnPassing(BotPoll poll)
    {
        _failures++;
        _log.Debug("no updates: {0}", poll.Reason);
        PollIn(poll.Wait ?? Longer(FirstDelay, LongestDelay));
    }

    private TimeSpan Longer(TimeSpan first, TimeSpan longest) =>
        TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(2, _failures - 1), longest.TotalSeconds));

    private void PollIn(TimeSpan delay) => Timers.StartSingleTimer(nameof(PollNow), PollNow.Instance, delay);

    private sealed record PollDone(long Attempt, BotPoll Poll);

    private sealed record PollNow
    {
        internal static PollNow Instance { get; } = new();
    }
}
