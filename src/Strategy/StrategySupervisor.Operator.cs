using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using Akka.Actor;

namespace ActorNotice.Strategy;

/// <content>What an operator may do while everything runs: hold signals back, and leave the halt.</content>
public sealed partial class StrategySupervisor
{
    private const string Feeds = "feeds";
    private const string Watch = "watch";

    private WatchPlan _plan;
    private bool _isPaused;

    private void ReceiveOperator()
    {
        Receive<PauseStrategy>(OnPause);
        Receive<ResumeStrategy>(OnResume);
    }

    private void ReceiveRestart()
    {
        // The plan may change meanwhile; it counts when the halt is left.
        Receive<WatchPlan>(plan => _plan = plan);
        Receive<PauseStrategy>(_ => Sender.Tell(new OperatorAnswer(false, "halted")));
        Receive<ResumeStrategy>(OnLeaveHalt);
    }

    private void OnPause(PauseStrategy pause)
    {
        if (_isPaused)
        {
            Sender.Tell(new OperatorAnswer(false, "paused already"));
            return;
        }

        _isPaused = true;
        _notifier.Tell(new MuteSignals(null, null));
        _notifier.Tell(AdminNotices.Suspended($"paused by {pause.By}"));
        Record("strategy.pause", pause.By);
        Publish(_census.Phase(), $"paused by {pause.By}");
        Sender.Tell(new OperatorAnswer(true));
    }

    private void OnResume(ResumeStrategy resume)
    {
        if (!_isPaused)
        {
            Sender.Tell(new OperatorAnswer(false, "running"));
            return;
        }

        Unpause();
        _notifier.Tell(AdminNotices.Resumed($"resumed by {resume.By}"));
        Record("strategy.resume", resume.By);
        Publish(_census.Phase(), $"resumed by {resume.By}");
        Sender.Tell(new OperatorAnswer(true));
    }

    private void OnLeaveHalt(ResumeStrategy resume)
    {
        // Their names are free only when they are gone.
        if (!Context.Child(Feeds).IsNobody() || !Context.Child(Watch).IsNobody())
        {
            Sender.Tell(new OperatorAnswer(false, "still stopping"));
            return;
        }

        Record("strategy.resume", resume.By);
        _census = new StreamCensus(_plan.Streams);
        _warmedUp = false;
        _startedAt = Now;
        Become(Working);
        Unpause();
        _notifier.Tell(new ReopenChannel());
        StartWatching();
        // What Host handed in at the start may be older than the plan.
        _watch.Tell(_plan);
        _notifier.Tell(AdminNotices.Resumed($"resumed by {resume.By}"));
        Publish(StrategyPhase.Starting, $"resumed by {resume.By}");
        Sender.Tell(new OperatorAnswer(true));
    }

    // A pause is a mute of everything, so ending it ends that; mutes of single contracts stay theirs.
    private void Unpause()
    {
        if (_isPaused) _notifier.Tell(new UnmuteSignals(null) { KeepsSymbols = true });
        _isPaused = false;
    }

    private void StartWatching()
    {
        _watch = Context.Watch(Context.ActorOf(_parts.Watch(Self, _notifier), Watch));
        _feeds = Context.Watch(Context.ActorOf(_parts.Feeds(_watch), Feeds));
        _feeds.Tell(new Exchange.WatchStreams(_plan.Streams));
    }

    private void StopWatching()
    {
        foreach (var child in (IActorRef[])[_feeds, _watch])
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }
    }

    private void Record(string action, string by) => Context.System.EventStream.Publish(
        new AuditFact(Self.Path.ToStringWithoutAddress(), action, by, "done", Security: true));
}
