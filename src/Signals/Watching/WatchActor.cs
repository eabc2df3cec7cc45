using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// Watches one symbol at all its intervals. Owns their windows; carries out what <see cref="StreamWatch"/> decides.
/// Child of
/// <see cref="WatchSupervisor"/>, which restarts it on any failure: windows are then rebuilt from history, the
/// ledgers survive,
/// and what closed before the restart makes no notice.
/// </summary>
internal sealed class WatchActor : ReceiveActor, IWithTimers, IWatchOutput
{
    private readonly WatchSeat _seat;
    private readonly EventStream _events = Context.System.EventStream;
    private readonly IScheduler _scheduler = Context.System.Scheduler;
    private readonly IActorRef _self = Context.Self;
    private readonly Dictionary<StreamKey, StreamWatch> _streams = [];

    /// <summary>Takes its seat; every stream waits.</summary>
    public WatchActor(WatchSeat seat)
    {
        _seat = seat;
        foreach (var (stream, ledger) in seat.Ledgers)
            _streams.Add(stream, new StreamWatch(stream, seat.Settings, ledger, this, Now));

        Receive<CandleClosed>(message => Find(message.Stream)?.Closed(message));
        Receive<HistoryLoaded>(message => Find(message.Request.Stream)?.Loaded(message));
        Receive<HistoryUnavailable>(message => Find(message.Request.Stream)?.Unavailable(message));
        Receive<StreamsUp>(HandleUp);
        Receive<StreamsDown>(HandleDown);
        Receive<Reminder>(message => Find(message.Stream)?.Reminded());
        Receive<WatchQuery>(_ => Sender.Tell(Snapshot()));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    public TimeSpan Now => _scheduler.HighResMonotonicClock;

    /// <inheritdoc/>
    public void Publish(Decision decision) => _events.Publish(decision);

    /// <inheritdoc/>
    public void Publish(WatchStateChanged change) => _events.Publish(change);

    /// <inheritdoc/>
    public void Publish(CandleAnomaly anomaly) => _events.Publish(anomaly);

    /// <inheritdoc/>
    public void Notify(Signal signal) => _seat.Notifier.Tell(signal, _self);

    /// <inheritdoc/>
    public void Ask(HistoryWanted wanted) => _seat.Feed.Tell(wanted, _self);

    /// <inheritdoc/>
    public void RemindAfter(StreamKey stream, TimeSpan delay) =>
        Timers.StartSingleTimer(stream, new Reminder(stream), delay);

    /// <inheritdoc/>
    public void ForgetReminder(StreamKey stream) => Timers.Cancel(stream);

    /// <inheritdoc/>
    protected override void PostRestart(Exception reason)
    {
        base.PostRestart(reason);
        // the feed does not know of the crash and will not say again which streams are up
        foreach (var (stream, ledger) in _seat.Ledgers)
            if (ledger.IsUp) _streams[stream].Up($"the watch was restarted after a {reason.GetType().Name}");
    }

    private void HandleUp(StreamsUp message)
    {
        foreach (var stream in message.Streams) Find(stream)?.Up();
    }

    private void HandleDown(StreamsDown message)
    {
        foreach (var stream in message.Streams) Find(stream)?.Down(message.Reason);
    }

    // a message about a stream that is not watched is none of ours; the supervisor has let it through by symbol
    private StreamWatch? Find(StreamKey stream) => _streams.GetValueOrDefault(stream);

    private WatchSnapshot Snapshot() =>
        new([.. _streams.Values.Select(static watch => watch.Snapshot()).OrderBy(static stream => stream.Stream)]);

    private sealed record Reminder(StreamKey Stream);
}
