using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Embedded.Tests.Support;

/// <summary>A scheduler whose clock only a test moves.</summary>
public sealed class ManualScheduler(Config config, ILoggingAdapter log) : SchedulerBase(config, log)
{
    public const string Setting =
        "akka.scheduler.implementation = \"Akka.Embedded.Tests.Support.ManualScheduler, Akka.Embedded.Tests\"";

    private readonly Lock _gate = new();
    private readonly PriorityQueue<Job, (TimeSpan, long)> _jobs = new();
    private TimeSpan _now;
    private long _number;

    public override TimeSpan MonotonicClock => _now;

    public override TimeSpan HighResMonotonicClock => _now;

    protected override DateTimeOffset TimeNow => DateTimeOffset.UnixEpoch + _now;

    /// <summary>How many jobs wait for the clock.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _jobs.Count;
        }
    }

    public static ManualScheduler Of(ActorSystem system) => (ManualScheduler)system.Scheduler;

    public void Advance(TimeSpan time)
    {
        var until = _now + time;
        while (Next(until) is { } job) job.Run(this);
        _now = until;
    }

    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, new ActionRunnable(action), cancelable);

    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, new ActionRunnable(action), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Add(new Job(action, cancelable, null), delay);

    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Add(new Job(action, cancelable, interval), initialDelay);

    private void Add(Job job, TimeSpan delay)
    {
        lock (_gate) _jobs.Enqueue(job, (_now + delay, _number++));
    }

    private Job? Next(TimeSpan until)
    {
        lock (_gate)
        {
            if (!_jobs.TryPeek(out var job, out var due) || due.Item1 > until) return null;
            _jobs.Dequeue();
            _now = due.Item1;
            return job;
        }
    }

    private sealed record Job(IRunnable Action, ICancelable? Cancelable, TimeSpan? Interval)
    {
        public void Run(ManualScheduler scheduler)
        {
            if (Cancelable is { IsCancellationRequested: true }) return;
            Action.Run();
            if (Interval is { } interval) scheduler.Add(this, interval);
        }
    }
}
