using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// A scheduler whose time stands still until a test advances it; selected with
/// <c>akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"</c>, it rules the whole system's time.
/// An advance first moves <see cref="Now"/>, then runs what is due in order of due time, on the calling thread. As in
/// Akka.NET a repeated job runs at most once an advance and is due again its interval after the new now, and what is
/// scheduled meanwhile waits for the next advance: step through a long time in steps of the shortest interval.
/// Both monotonic clocks move with it (in Akka.NET they do not), and actions can be cancelled.
/// </summary>
public sealed class TestScheduler : IAdvancedScheduler, IScheduler
{
    private readonly Lock _gate = new();
    private readonly Agenda _agenda = new();
    private readonly DateTimeOffset _start = RealClock.UtcNow;
    private DateTimeOffset _now;

    /// <summary>A scheduler that starts at the machine's time; made by the system.</summary>
    /// <param name="schedulerConfig">Not used.</param>
    /// <param name="log">Not used: a failing job fails the advance.</param>
    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
    {
        ArgumentNullException.ThrowIfNull(schedulerConfig);
        ArgumentNullException.ThrowIfNull(log);
        _now = _start;
    }

    /// <summary>The virtual wall clock, UTC.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    /// <inheritdoc />
    public TimeSpan MonotonicClock => Now - _start;

    /// <inheritdoc />
    public TimeSpan HighResMonotonicClock => Now - _start;

    /// <inheritdoc />
    public IAdvancedScheduler Advanced => this;

    /// <summary>Moves time forward and runs what is due.</summary>
    /// <param name="offset">How far; zero runs what was scheduled without delay.</param>
    public void Advance(TimeSpan offset)
    {
        if (offset < TimeSpan.Zero) throw new InvalidOperationException("You can't reverse time...");

        // Time moves first, so every job of an advance sees the same now, also on the threads of actors it wakes. What
        // comes in later has a higher number and is left for the next advance: this one ends, whatever the jobs do.
        long last;
        lock (_gate)
        {
            _now += offset;
            last = _agenda.LastNumber;
        }

        while (TakeDue(last) is { } work) Run(work);
    }

    /// <summary>Moves time forward to a moment and runs what is due.</summary>
    /// <param name="when">The moment; not before <see cref="Now"/>.</param>
    public void AdvanceTo(DateTimeOffset when) => Advance(when - Now);

    /// <inheritdoc />
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef? sender) =>
        ScheduleTellOnce(delay, receiver, message, sender, null);

    /// <inheritdoc />
    public void ScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        ScheduleOnce(delay, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    /// <inheritdoc />
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable) =>
        ScheduleRepeatedly(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, Action action) => ScheduleOnce(delay, action, null);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        ScheduleOnce(delay, new ActionRunnable(action), cancelable);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, IRunnable action) => ScheduleOnce(delay, action, null);

    /// <inheritdoc />
    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Add(delay, new ScheduledWork(action, null, cancelable));

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        ScheduleRepeatedly(initialDelay, interval, action, null);

    /// <inheritdoc />
    public void ScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        ScheduleRepeatedly(initialDelay, interval, new ActionRunnable(action), cancelable);

    /// <inheritdoc />
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) =>
        ScheduleRepeatedly(initialDelay, interval, action, null);

    /// <inheritdoc />
    public void ScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Add(initialDelay, new ScheduledWork(action, interval, cancelable));

    // Outside of the lock: a job may schedule, cancel and even advance.
    private void Run(ScheduledWork work)
    {
        if (!work.IsCancelled) work.Job.Run();

        // Looked at again after the run, because jobs cancel themselves.
        if (work is { Interval: { } interval, IsCancelled: false }) Add(interval, work);
    }

    private ScheduledWork? TakeDue(long lastNumber)
    {
        lock (_gate) return _agenda.TakeDue(_now, lastNumber);
    }

    private void Add(TimeSpan delay, ScheduledWork work)
    {
        lock (_gate) _agenda.Add(work, _now + delay);
    }
}
