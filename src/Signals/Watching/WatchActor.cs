using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Accounting;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// Watches one symbol at all its intervals. Owns their windows; carries out what <see cref="StreamWatch"/> decides, and
/// keeps the one timer for whatever any of them waits for. Child of <see cref="WatchSupervisor"/>, which restarts it on
/// any failure: windows are then rebuilt from history, the ledgers survive, and what closed before the restart makes no
/// notice.
/// </summary>
internal sealed class WatchActor : ReceiveActor, IWithTimers, IWatchOutput
{
    private readonly WatchSeat _seat;
    private readonly EventStream _events = Context.System.EventStream;
    private readonly IScheduler _scheduler = Context.System.Scheduler;
    private readonly IActorRef _self = Context.Self;
    private ImmutableArray<StreamWatch> _streams;
    private TimeSpan? _armedFor;

    /// <summary>Takes its seat; every stream waits.</summary>
    public WatchActor(WatchSeat seat)
    {
        _seat = seat;
        _streams = [.. seat.Ledgers.Select(entry => Begin(entry.Stream, entry.Ledger))];

        Receive<CandleClosed>(HandleClosed);
        Receive<HistoryLoaded>(HandleLoaded);
        Receive<HistoryUnavailable>(message => Do(message.Request.Stream, watch => watch.Unavailable(message)));
        Receive<StreamsUp>(HandleUp);
        Receive<StreamsDown>(HandleDown);
        Receive<ForgetNotice>(HandleForget);
        Receive<Wake>(_ => HandleWake());
        Receive<Retune>(HandleRetune);
        Receive<WatchQuery>(_ => Sender.Tell(Snapshot()));
        Receive<PictureQuery>(query => Sender.Tell(new PictureAnswer(Find(query.Stream)?.Picture())));
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
    public void Publish(CandleHole hole) => _events.Publish(hole);

    /// <inheritdoc/>
    public void Notify(Signal signal) => _seat.Notifier.Tell(signal, _self);

    /// <inheritdoc/>
    public void Notify(ReferenceSignal reference) => _seat.Notifier.Tell(reference, _self);

    /// <inheritdoc/>
    public void Ask(HistoryWanted wanted) => _seat.Feed.Tell(wanted, _self);

    /// <inheritdoc/>
    protected override void PostRestart(Exception reason)
    {
        base.PostRestart(reason);
        // the feed does not know of the crash and will not say again which streams are up
        foreach (var (stream, ledger) in _seat.Ledgers)
            if (ledger.IsUp) Find(stream)?.Up($"the watch was restarted after a {reason.GetType().Name}");
        Arm();
    }

    private void HandleClosed(CandleClosed message)
    {
        _seat.Time.Prove(message);
        Find(message.Stream)?.Closed(message);
        Arm();
    }

    private void HandleLoaded(HistoryLoaded message)
    {
        _seat.Time.AtLeast(message.ServerTimeMs, message.ReceivedAt);
        Do(message.Request.Stream, watch => watch.Loaded(message));
    }

    private void HandleUp(StreamsUp message)
    {
        foreach (var stream in message.Streams) Find(stream)?.Up();
        Arm();
    }

    private void HandleDown(StreamsDown message)
    {
        foreach (var stream in message.Streams) Find(stream)?.Down(message.Reason);
    }

    private void HandleForget(ForgetNotice message)
    {
        foreach (var (stream, ledger) in _seat.Ledgers)
            if (stream == message.Stream) ledger.GiveBackNotice(message.OpenTimeMs, message.Side);
    }

    private void HandleWake()
    {
        _armedFor = null;
        foreach (var watch in _streams) watch.Woken();
        Arm();
    }

    // what is decided otherwise begins its window anew; ledger, debounce and what counts as news go on
    private void HandleRetune(Retune message)
    {
        var isSame = _seat.Settings.FillsAs(message.Settings);
        _seat.Retune(message.Settings);
        _streams = [.. _seat.Ledgers.Select(entry =>
            Find(entry.Stream) is not { } known ? Begin(entry.Stream, entry.Ledger)
            : isSame ? known.Adjusted(message.Settings) : known.Retuned(message.Settings))];
        if (!isSame)
            foreach (var (stream, ledger) in _seat.Ledgers)
                if (ledger.IsUp) Find(stream)?.Up("new settings");
        Arm();
    }

    private StreamWatch Begin(StreamKey stream, StreamLedger ledger) =>
        new(stream, _seat.Settings, ledger, _seat.Time, this);

    private void Do(StreamKey stream, Action<StreamWatch> what)
    {
        if (Find(stream) is { } watch) what(watch);
        Arm();
    }

    // A timer that is set stays set: when the close has come in time it finds nothing due and is set for the next. So a
    // close costs no timer, and an idle symbol one a candle.
    private void Arm()
    {
        TimeSpan? earliest = null;
        foreach (var watch in _streams)
            if (earliest is null || watch.WakeAt < earliest) earliest = watch.WakeAt ?? earliest;
        if (earliest is not { } at || at >= _armedFor) return;

        _armedFor = at;
        var delay = at - Now;
        Timers.StartSingleTimer(Wake.Instance, Wake.Instance, delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
    }

    // a message about a stream that is not watched is none of ours; the supervisor has let it through by symbol. A
    // handful of intervals at most, so a search beats a table that every symbol would have to carry.
    private StreamWatch? Find(StreamKey stream)
    {
        foreach (var watch in _streams)
            if (watch.Stream == stream) return watch;
        return null;
    }

    private WatchSnapshot Snapshot() =>
        new([.. _streams.Select(static watch => watch.Snapshot()).OrderBy(static stream => stream.Stream)]);
}
