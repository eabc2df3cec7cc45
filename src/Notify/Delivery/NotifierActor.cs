using Akka.Actor;
using Akka.Event;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Mutes;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// Owns what is still to be said. Takes signals and admin notices, keeps order, pace and retries per channel, and tells
/// on the EventStream what became of each notice. Supervised by Strategy; one <see cref="SenderActor"/> a channel below
/// it. Its state lives in <see cref="NotifierMemory"/> outside the instance, so a restart forgets nothing and repeats
/// nothing.
/// </summary>
internal sealed partial class NotifierActor : ReceiveActor, IWithTimers
{
    private readonly NotifierMemory _memory;
    private readonly FactLog _facts;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly List<IActorRef> _drainWaiters = [];

    /// <summary>Starts on a memory, fresh or of the instance that crashed.</summary>
    public NotifierActor(NotifierMemory memory)
    {
        _memory = memory;
        _facts = new FactLog(memory.Journal, _log);
        Receive<Signal>(OnSignal);
        Receive<ReferenceSignal>(OnReference);
        Receive<MuteSignals>(mute => AnswerMutes(() => Mutes.Mute(mute)));
        Receive<UnmuteSignals>(unmute => AnswerMutes(() => Mutes.Unmute(unmute)));
        Receive<SetQuietHours>(hours => AnswerMutes(() => Mutes.Quiet(hours)));
        Receive<MuteQuery>(_ => AnswerMutes(static () => { }));
        Receive<AdminNotice>(OnAdmin);
        Receive<CapDue>(_ => TellHeldBack());
        Receive<SendDone>(OnSendDone);
        Receive<LaneDue>(due => Pump(_memory.Lane(due.Channel)));
        Receive<ChannelChecked>(OnChecked);
        Receive<ReopenChannel>(OnReopen);
        Receive<RewordNotices>(OnReword);
        Receive<ReplaceBotToken>(next => _memory.OnToken(next.Token));
        Receive<NotifierQuery>(_ => Sender.Tell(_memory.Snapshot()));
        Receive<DrainOutbox>(_ => OnDrain());
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private NoticeJournal Journal => _memory.Journal;

    private MuteDesk Mutes => _memory.Mutes;

    private static TimeSpan Now => Context.System.Scheduler.HighResMonotonicClock;

    /// <summary>Makes the senders that are missing and checks the channels once.</summary>
    protected override void PreStart()
    {
        if (Journal.BrokenLines > 0) _log.Warning("the journal has {0} lines that cannot be read", Journal.BrokenLines);
        if (_memory.Lanes.IsEmpty) _log.Warning("no notice channel is enabled: notices go nowhere");
        foreach (var lane in _memory.Lanes)
        {
            SenderOf(lane).Tell(new CheckChannel());
            Pump(lane);
        }

        StartHelpers();
        ScheduleCap();
        if (Mutes.TakeProblem() is { } problem) OnAdmin(AdminNotices.MutesForgotten(problem));
    }

    /// <summary>Leaves the senders alive, unlike the base: what they have under way is not the notifier's
    /// fault.</summary>
    protected override void PreRestart(Exception reason, object? message)
    {
    }

    /// <inheritdoc/>
    protected override void PostStop() => _memory.Dispose();

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(static _ => Directive.Restart);

    private void OnSignal(Signal signal)
    {
        var decision = signal.Decision;
        if (!Mutes.Holds(decision.Stream.Symbol)) Accept(new SignalNotice(_memory.NextId(), signal));
        else Context.System.EventStream.Publish(new NoticeMuted(decision.Stream, decision.Candle.OpenTimeMs));
    }

    // Nobody misses what only goes with signals, so a muted one is not counted.
    private void OnReference(ReferenceSignal reference)
    {
        if (!Mutes.IsMuted(reference.Decision.Stream.Symbol))
            Accept(new ReferenceItem(_memory.NextId(), reference));
    }

    private void AnswerMutes(Action change)
    {
        change();
        Sender.Tell(Mutes.Snapshot());
    }

    private void Accept(Notice notice)
    {
        // Committed before anything else, so that from here on a crash can at worst leave it told as undelivered.
        var takers = _memory.Route.Of(notice, _memory.Lanes);
        Journal.Take(notice, [.. takers.Select(static lane => lane.Name)]);
        if (notice is SignalNotice signal) Tell(_memory.Fates.Take(signal, takers.Length));
        foreach (var lane in takers) Publish(lane.Add(notice));
        PumpAll();
    }

    private void OnSendDone(SendDone done)
    {
        var lane = _memory.Lane(done.Channel);
        // Facts before the next send, so that listeners hear of deliveries in their order.
        Publish(lane.Answer(done, Now));
        Reroute(lane);
        PumpAll();
        AnswerDrained();
    }

    private void OnChecked(ChannelChecked check)
    {
        var outcome = check.Outcome;
        if (outcome.Status == DeliveryStatus.ChannelRefused)
        {
            var lane = _memory.Lane(check.Channel);
            Publish(lane.Close(outcome.Failure ?? ChannelFailureKind.Auth, outcome.Reason));
            Reroute(lane);
        }
        // Anything else is left to the notices: a channel that is down at start may be up at the first signal.
        else if (outcome.Status != DeliveryStatus.Delivered)
            _log.Warning("channel {0} does not answer yet: {1}", check.Channel, outcome.Reason);
    }

    private void OnReopen(ReopenChannel reopen)
    {
        // The heartbeat stopped with the halt that this ends.
        StartHelpers();
        foreach (var lane in _memory.Lanes)
        {
            if ((reopen.Channel ?? lane.Name) != lane.Name || !lane.Reopen()) continue;
            SenderOf(lane).Tell(new CheckChannel());
            Pump(lane);
        }
    }

    private void OnDrain()
    {
        _drainWaiters.Add(Sender);
        AnswerDrained();
    }

    // All of them: lanes share limits, so one's answer may free another.
    private void PumpAll()
    {
        foreach (var lane in _memory.Lanes) Pump(lane);
        if (Journal.TakeFault() is not { } fault) return;
        _log.Error("the journal cannot be written: {0}", fault);
        Accept(new AdminItem(_memory.NextId(), AdminNotices.JournalTrouble(fault), Now));
    }

    private void Pump(Lane lane)
    {
        // One moment for the whole round: with a fresh one each time, a busy lane could keep the actor here.
        var now = Now;
        var step = lane.Next(now);
        for (; step.Send is { } entry; step = lane.Next(now))
        {
            Publish(step.Facts);
            Journal.Send(lane.Name, entry.Notice.Items.Select(static item => item.Id));
            SenderOf(lane).Tell(new SendNotice(entry));
        }

        Publish(step.Facts);
        if (step.WaitUntil is { } due) Timers.StartSingleTimer(lane.Name, new LaneDue(lane.Name), due - now);
    }

    private IActorRef SenderOf(Lane lane)
    {
        var sender = Context.Child(lane.Name);
        return sender.IsNobody()
            ? Context.ActorOf(SenderActor.Props(lane.Channel, _memory.Stopping), lane.Name) : sender;
    }

    private void AnswerDrained()
    {
        if (_drainWaiters.Count == 0 || !_memory.IsIdle) return;
        foreach (var waiter in _drainWaiters) waiter.Tell(new OutboxDrained());
        _drainWaiters.Clear();
    }

    private void Publish(IEnumerable<object> facts)
    {
        foreach (var fact in facts)
        {
            _facts.Add(fact);
            if (fact is not LaneNotice) Context.System.EventStream.Publish(fact);
            Tell(_memory.Fates.Add(fact));
        }
    }

    private static void Tell(SignalMark? undelivered)
    {
        if (undelivered is not null) Context.System.EventStream.Publish(new SignalUndelivered(undelivered));
    }
}
