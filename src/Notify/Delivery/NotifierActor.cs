using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using ActorNotice.Notify.Journal;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// Owns what is still to be said. Takes signals and admin notices, keeps order, pace and retries per channel, and tells
/// on the EventStream what became of each notice. Supervised by Strategy; one <see cref="SenderActor"/> a channel below
/// it. Its state lives in <see cref="NotifierMemory"/> outside the instance, so a restart forgets nothing and repeats
/// nothing.
/// </summary>
internal sealed class NotifierActor : ReceiveActor, IWithTimers
{
    private readonly NotifierMemory _memory;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly List<IActorRef> _drainWaiters = [];

    /// <summary>Starts on a memory, fresh or of the instance that crashed.</summary>
    public NotifierActor(NotifierMemory memory)
    {
        _memory = memory;
        Receive<Signal>(signal => Accept(new SignalNotice(_memory.NextId(), signal)));
        Receive<AdminNotice>(notice => Accept(new AdminItem(_memory.NextId(), Completed(notice), Now)));
        Receive<SendDone>(OnSendDone);
        Receive<LaneDue>(due => Pump(_memory.Lane(due.Channel)));
        Receive<ChannelChecked>(OnChecked);
        Receive<ReopenChannel>(OnReopen);
        Receive<NotifierQuery>(_ => Sender.Tell(_memory.Snapshot()));
        Receive<DrainOutbox>(_ => OnDrain());
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private NoticeJournal Journal => _memory.Journal;

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

    // What the last run did not deliver is told once, by the first start notice.
    private AdminNotice Completed(AdminNotice notice) => notice.Event != AdminEvent.Started
        ? notice : notice.With("undelivered", new NoticeValue.Undelivered(Journal.LastRun));

    private void Accept(Notice notice)
    {
        // Committed before anything else, so that from here on a crash can at worst leave it told as undelivered.
        ImmutableArray<Lane> takers = [.. _memory.Lanes.Where(lane => lane.Channel.Takes(notice))];
        Journal.Take(notice, [.. takers.Select(static lane => lane.Name)]);
        foreach (var lane in takers) Publish(lane.Add(notice));
        PumpAll();
    }

    private void OnSendDone(SendDone done)
    {
        var lane = _memory.Lane(done.Channel);
        // Facts before the next send, so that listeners hear of deliveries in their order.
        Publish(lane.Answer(done, Now));
        PumpAll();
        AnswerDrained();
    }

    private void OnChecked(ChannelChecked check)
    {
        var outcome = check.Outcome;
        if (outcome.Status == DeliveryStatus.ChannelRefused)
            Publish(_memory.Lane(check.Channel).Close(outcome.Failure ?? ChannelFailureKind.Auth, outcome.Reason));
        // Anything else is left to the notices: a channel that is down at start may be up at the first signal.
        else if (outcome.Status != DeliveryStatus.Delivered)
            _log.Warning("channel {0} does not answer yet: {1}", check.Channel, outcome.Reason);
    }

    private void OnReopen(ReopenChannel reopen)
    {
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
            foreach (var item in entry.Notice.Items) Journal.Send(item.Id, lane.Name);
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
            Enter(fact);
            if (fact is LaneNotice) continue;
            Context.System.EventStream.Publish(fact);
            Log(fact);
        }
    }

    private void Enter(object fact)
    {
        switch (fact)
        {
            case LaneNotice made: Journal.Take(made.Notice, [made.Channel]); break;
            case NoticeDelivered done: Journal.Done(done.Id, done.Channel); break;
            case NoticeFailed { IsFinal: true } given: Journal.Drop(given.Id, given.Channel); break;
        }
    }

    private void Log(object fact)
    {
        switch (fact)
        {
            case NoticeFailed failed:
                _log.Warning(
                    "notice {0} by {1}, attempt {2}: {3}{4}",
                    failed.Id, failed.Channel, failed.Attempt, failed.Reason, failed.IsFinal ? " (given up)" : "");
                break;
            case ChannelFailed failed:
                _log.Error("channel {0} fails ({1}): {2}", failed.Channel, failed.Kind, failed.Reason);
                break;
            case ChannelWarned warned: _log.Warning("channel {0}: {1}", warned.Channel, warned.Reason); break;
            case ChannelRecovered restored:
                _log.Info("channel {0} works again after {1}", restored.Channel, restored.Outage);
                break;
        }
    }
}
