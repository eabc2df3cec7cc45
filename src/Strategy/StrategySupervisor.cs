using ActorNotice.Exchange;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Strategy;

/// <summary>
/// The fail-safe state machine above everything (ADR-003): owns feeds, watch and notifier, follows the state of every
/// stream, tells the admin, and halts. Supervised by the user guardian; it keeps nothing over a restart, the service
/// starts anew instead.
/// </summary>
public sealed partial class StrategySupervisor : ReceiveActor, IWithTimers
{
    private const int RestartsAllowed = 10;
    private static readonly TimeSpan RestartWindow = TimeSpan.FromMinutes(1);

    private readonly StrategyParts _parts;
    private readonly StrategySettings _settings;
    private StreamCensus _census;
    private readonly FeedIncidents _incidents;
    private readonly AlertCap _cap;
    private readonly ClockAlerts _clock;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    private IActorRef _notifier = ActorRefs.Nobody;
    private IActorRef _watch = ActorRefs.Nobody;
    private IActorRef _feeds = ActorRefs.Nobody;
    private StrategyState _state;
    private TimeSpan _startedAt;
    private TimeSpan? _alertsAt;
    private bool _warmedUp;

    /// <summary>Made by <see cref="Props(StrategyParts, StrategySettings)"/>.</summary>
    public StrategySupervisor(StrategyParts parts, StrategySettings settings)
    {
        _parts = parts;
        _plan = parts.Plan;
        _settings = settings;
        _census = new StreamCensus(parts.Plan.Streams);
        _incidents = new FeedIncidents(settings.AlertSettle, settings.AlertWindow);
        _cap = new AlertCap(settings.AlertWindow);
        _clock = new ClockAlerts(_cap);
        _symbols = new SymbolDigest(settings.SymbolsWindow);
        _state = new StrategyState(StrategyPhase.Starting, "starting", 0, 0, _census.Watched);
        Become(Working);
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static TimeSpan Now => Context.System.Scheduler.MonotonicClock;

    /// <summary>How to make it; its name in the tree is <c>notice</c>.</summary>
    public static Props Props(StrategyParts parts, StrategySettings settings) =>
        Akka.Actor.Props.Create(() => new StrategySupervisor(parts, settings));

    private void Working()
    {
        Receive<HistoryWanted>(wanted => _feeds.Forward(wanted));
        Receive<WatchStateChanged>(OnWatchState);
        Receive<Decision>(OnDecision);
        Receive<ChannelFailed>(OnChannelFailed);
        Receive<ChannelRecovered>(OnChannelRecovered);
        Receive<SignalUndelivered>(lost => _watch.Tell(
            new ForgetNotice(lost.Signal.Stream, lost.Signal.Side, lost.Signal.OpenTimeMs)));
        Receive<CandleAnomaly>(OnAnomaly);
        Receive<CandleHole>(OnHole);
        Receive<ClockSkew>(OnClockSkew);
        ReceivePlans();
        ReceiveOperator();
        Receive<HaltStrategy>(halt => Halt(halt.Reason, halt.Cure));
        Receive<IncidentDue>(_ => TellDueAlerts());
        Receive<Terminated>(
            dead => Halt($"{dead.ActorRef.Path.Name} stopped for good", "look at the error log, then restart"));
        Always();
    }

    private void Halted()
    {
        Receive<Terminated>(static _ => { });
        // The watch is gone; whoever asks shall hear so, and not wait.
        Receive<WatchQuery>(_ => Sender.Tell(new WatchSnapshot([])));
        Receive<PictureQuery>(_ => Sender.Tell(new PictureAnswer(null)));
        Receive<RuleTrialQuery>(_ => Sender.Tell(RuleTrial.None));
        ReceiveRestart();
        Always();
        ReceiveAny(static _ => { });
    }

    private void Always()
    {
        Receive<StrategyQuery>(_ => Sender.Tell(_state));
        Receive<WatchQuery>(query => _watch.Forward(query));
        Receive<PictureQuery>(query => _watch.Forward(query));
        Receive<RuleTrialQuery>(query => _watch.Forward(query));
        Receive<MuteSignals>(mute => _notifier.Forward(mute));
        Receive<UnmuteSignals>(unmute => _notifier.Forward(unmute));
        Receive<MuteQuery>(query => _notifier.Forward(query));
        Receive<SetQuietHours>(hours => _notifier.Forward(hours));
        Receive<OutcomeQuery>(query => Context.Child("outcomes").Forward(query));
        Receive<NotifierQuery>(query => _notifier.Forward(query));
        Receive<DrainOutbox>(drain => _notifier.Forward(drain));
        Receive<FlushAudit>(OnFlushAudit);
        Receive<SignRequest>(request => Context.Child("keys").Forward(request));
        Receive<ReplaceKey>(next => Context.Child("keys").Forward(next));
        Receive<ReplaceBotToken>(next => _notifier.Forward(next));
        Receive<AdminNotice>(notice => _notifier.Forward(notice));
        Receive<RewordNotices>(style => _notifier.Forward(style));
        Receive<StopStrategy>(OnStop);
        Receive<GoodbyeSaid>(static said => said.Asker.Tell(new StrategyStopped()));
    }

    private void OnWatchState(WatchStateChanged change)
    {
        if (_census.Move(change.Stream, change.State) is null) return;

        if (change.State == WatchState.Suspended) _incidents.Suspend(change.Stream, change.Reason, Now);
        if (change.State == WatchState.Live && _incidents.Recover(change.Stream, Now) is { } recovered) Tell(recovered);
        ScheduleDueAlerts();
        Publish(_census.Phase(), change.Reason);
    }

    private void OnDecision(Decision decision)
    {
        if (decision.Evidence == CloseEvidence.History) _incidents.Refilled();
    }

    private void OnChannelFailed(ChannelFailed failed)
    {
        if (failed.Kind is ChannelFailureKind.Network or ChannelFailureKind.Closed)
        {
            if (_cap.Allows(failed.Channel, Now))
                _notifier.Tell(AdminNotices.ChannelTrouble(failed.Channel, failed.Reason));
            return;
        }

        // Signals that nobody can receive are worse than none: the trader believes that the market is quiet.
        Halt($"{failed.Channel}: {failed.Reason}", "mend token or chat, then restart");
    }

    private void OnChannelRecovered(ChannelRecovered recovered) =>
        _notifier.Tell(AdminNotices.ChannelRestored(recovered.Channel, recovered.Outage));

    private void OnAnomaly(CandleAnomaly anomaly)
    {
        _log.Warning("{0} candle {1}: {2}", anomaly.Stream, anomaly.OpenTimeMs, anomaly.Problem);
        if (_cap.Allows($"anomaly {anomaly.Stream}", Now))
            _notifier.Tell(AdminNotices.CandleAnomaly(anomaly.Stream, anomaly.OpenTimeMs, anomaly.Problem));
    }

    private void OnHole(CandleHole hole)
    {
        _log.Warning("{0}: {1} candles from {2} on are missing: {3}", hole.Stream, hole.Candles, hole.FirstOpenTimeMs, hole.Reason);
        _incidents.Miss(hole, Now);
        ScheduleDueAlerts();
    }

    private void OnClockSkew(ClockSkew skew)
    {
        if (_clock.Of(skew, Now) is { } notice) _notifier.Tell(notice);
    }

    private void OnFlushAudit(FlushAudit flush)
    {
        var audit = Context.Child("audit");
        if (audit.IsNobody()) Sender.Tell(new AuditFlushed());
        else audit.Forward(flush);
    }

    private void OnStop(StopStrategy stop)
    {
        StopWatching();
        var asker = Sender;
        var notifier = _notifier;
        SayGoodbyeAsync(notifier, stop.Reason, _settings.StopTimeout)
            .PipeTo(Self, success: () => new GoodbyeSaid(asker), failure: _ => new GoodbyeSaid(asker));
    }

    private static async Task SayGoodbyeAsync(IActorRef notifier, string reason, TimeSpan timeout)
    {
        var counts = await notifier.Ask<NotifierSnapshot>(new NotifierQuery(), timeout);
        notifier.Tell(AdminNotices.Stopped(reason, counts.Delivered, counts.Failed));
        await notifier.Ask<OutboxDrained>(new DrainOutbox(), timeout);
    }

    private void Halt(string reason, string cure)
    {
        _log.Error("halted: {0}", reason);
        Context.System.EventStream.Publish(
            new AuditFact(Self.Path.ToStringWithoutAddress(), "strategy.halt", "strategy", reason, Security: true));
        Become(Halted);
        StopWatching();
        _notifier.Tell(AdminNotices.Halted(reason, cure));
        Publish(StrategyPhase.Halted, reason);
    }

    private void Publish(StrategyPhase phase, string reason)
    {
        var next = new StrategyState(
            phase, reason, _census.Count(WatchState.Live), _census.Count(WatchState.Suspended), _census.Watched)
        {
            IsPaused = _isPaused,
        };
        if (next with { Reason = _state.Reason } == _state) return;

        var warmedUp = phase == StrategyPhase.Running && !_warmedUp;
        _warmedUp |= warmedUp;
        if (phase != _state.Phase) _log.Info("{0} → {1}: {2}", _state.Phase, phase, reason);
        _state = next;
        Context.System.EventStream.Publish(next);
        if (warmedUp) _notifier.Tell(AdminNotices.WarmedUp(_census.Watched, Now - _startedAt));
    }

    private void ScheduleDueAlerts()
    {
        if (_incidents.DueAt is not { } due || due >= _alertsAt) return;
        _alertsAt = due;
        Timers.StartSingleTimer(nameof(IncidentDue), IncidentDue.Instance, due > Now ? due - Now : TimeSpan.Zero);
    }

    private void TellDueAlerts()
    {
        _alertsAt = null;
        foreach (var alert in _incidents.TakeDue(Now)) Tell(alert);
        ScheduleDueAlerts();
    }

    private void Tell(FeedAlert alert) => _notifier.Tell(alert switch
    {
        FeedLostAlert lost => AdminNotices.FeedLost(lost.Streams, lost.Reason),
        CandlesMissingAlert missing => AdminNotices.CandlesMissing(
            missing.Streams, missing.FirstOpenTimeMs, missing.LastOpenTimeMs, missing.CandlesToReady, missing.Reason),
        FeedRecoveredAlert back => AdminNotices.FeedRecovered(back.Streams, back.DownFor, back.Refilled),
        _ => throw new ArgumentOutOfRangeException(nameof(alert)),
    });

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _startedAt = Now;
        foreach (var fact in new[]
                 {
                     typeof(WatchStateChanged), typeof(Decision), typeof(ChannelFailed), typeof(ChannelRecovered),
                     typeof(CandleAnomaly), typeof(CandleHole), typeof(ClockSkew), typeof(UniverseChanged), typeof(SignalUndelivered),
                 })
            Context.System.EventStream.Subscribe(Self, fact);

        _notifier = Context.Watch(Context.ActorOf(_parts.Notifier, "notifier"));
        // The feed needs the watch's address and the watch the feed's: its questions for history go through here.
        Context.ActorOf(_parts.Keys, "keys");
        if (_parts.Audit is { } audit)
            // Here, not in its own start: a halt that comes before that must be in the log too.
            Context.System.EventStream.Subscribe(Context.ActorOf(audit, "audit"), typeof(AuditFact));
        if (_parts.Outcomes is { } outcomes) Context.ActorOf(outcomes, "outcomes");
        StartWatching();
        _notifier.Tell(AdminNotices.Started(
            _parts.Introduction.Version, _parts.Introduction.Environment, _parts.Plan.Items.Length, _census.Watched));
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(RestartsAllowed, RestartWindow, static _ => Directive.Restart);

    private sealed record IncidentDue
    {
        internal static IncidentDue Instance { get; } = new();
    }

    private sealed record GoodbyeSaid(IActorRef Asker);
}
