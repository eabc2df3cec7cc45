using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace ActorNotice.Support.Time;

/// <summary>
/// A whole actor system's time, wall clock and monotonic, moved only by a test; on either flavour of the engine, whose own
/// test schedulers leave the monotonic clock running or know nothing of the messages still on their way. A move waits
/// until every message told so far is handled, timers they set included; then time jumps, and what is due by then
/// runs in order, a repeated job at most once.
/// </summary>
public sealed class HandClock : SchedulerBase
{
    /// <summary>What puts a system on this clock.</summary>
    public static readonly Config Config = ConfigurationFactory.ParseString("""
        akka.scheduler.implementation = "ActorNotice.Support.Time.HandClock, ActorNotice.Support"
        akka.actor.default-dispatcher.executor = "ActorNotice.Support.Time.CountedPool, ActorNotice.Support"
        """);

    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<Job, (TimeSpan Due, long Number)> _jobs = new();
    private TimeSpan _now;
    private long _number;

    /// <summary>Made by the actor system.</summary>
    /// <param name="scheduler">Not used.</param>
    /// <param name="log">Not used: a failing job fails the move.</param>
    public HandClock(Config scheduler, ILoggingAdapter log)
        : base(scheduler, log)
    {
    }

    /// <summary>The wall clock, UTC.</summary>
    public DateTimeOffset Now => TimeNow;

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => Start + MonotonicClock;

    /// <summary>The turns that are queued or running.</summary>
    internal TurnCount Turns { get; } = new();

    /// <summary>The clock of a system that was made with <see cref="Config"/>.</summary>
    public static HandClock Of(ActorSystem system) => (HandClock)system.Scheduler;

    /// <summary>Moves time forward and runs what is due.</summary>
    /// <param name="time">How far; zero runs what was scheduled without delay.</param>
    public void Advance(TimeSpan time)
    {
        Turns.WaitForNone();
        long last;
        lock (_gate)
        {
            _now += time;
            last = _number;
        }

        while (TakeDue(last) is { } job) Run(job);
    }

    /// <summary>Moves time forward to a moment and runs what is due.</summary>
    /// <param name="when">The moment; not before <see cref="Now"/>.</param>
    public void AdvanceTo(DateTimeOffset when) => Advance(when - Now);

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Add(delay, new Job(action, null, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, action.Run, cancelable);

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(initialDelay, new Job(action, interval, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, action.Run, cancelable);

    private void Run(Job job)
    {
        if (!job.IsCancelled) job.Action();

        // Looked at again after the run, because jobs cancel themselves.
        if (job is { Interval: { } interval, IsCancelled: false }) Add(interval, job);
    }

    private void Add(TimeSpan delay, Job job)
    {
        lock (_gate) _jobs.Enqueue(job, (_now + delay, ++_number));
    }

    private Job? TakeDue(long lastNumber)
    {
        lock (_gate)
        {
            if (!_jobs.TryPeek(out _, out var key) || key.Due > _now || key.Number > lastNumber) return null;
            return _jobs.Dequeue();
        }
    }

    private sealed record Job(Action Action, TimeSpan? Interval, ICancelable? Cancelable)
    {
        public bool IsCancelled => Cancelable is { IsCancellationRequested: true };
    }
}
