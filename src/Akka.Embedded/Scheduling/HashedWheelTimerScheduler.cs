using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The default scheduler: one thread that turns a timer wheel, asleep while nothing is due.</summary>
public sealed class HashedWheelTimerScheduler : SchedulerBase, IDateTimeOffsetNowTimeProvider, IDisposable
{
    /// <summary>After this many ticks without a new job the thread sleeps until woken or until something is
    /// due.</summary>
    private const int QuietTicksBeforeDozing = 50;

    private static readonly TimeSpan DefaultTick = TimeSpan.FromMilliseconds(10);

    private readonly TimerWheel _wheel;
    private readonly TimeSpan _tickDuration;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private int _started;
    private volatile bool _stopped;
    private volatile bool _dozing;

    /// <summary>A scheduler; its thread starts with the first job.</summary>
    /// <param name="scheduler">The system's configuration; akka.scheduler.tick-duration, 10 ms by default.</param>
    /// <param name="log">Where failing jobs are logged.</param>
    public HashedWheelTimerScheduler(Config scheduler, ILoggingAdapter log)
        : base(scheduler, log)
    {
        _wheel = new TimerWheel(log);
        _tickDuration = scheduler.GetTimeSpan("akka.scheduler.tick-duration", DefaultTick);
        if (_tickDuration <= TimeSpan.Zero) _tickDuration = DefaultTick;
    }

    /// <inheritdoc />
    public override TimeSpan MonotonicClock => SystemClock.Elapsed;

    /// <inheritdoc />
    public override TimeSpan HighResMonotonicClock => SystemClock.Elapsed;

    /// <inheritdoc />
    protected override DateTimeOffset TimeNow => SystemClock.Now;

    /// <inheritdoc />
    public void Dispose()
    {
        _stopped = true;
        _wake.Set();
    }

    /// <inheritdoc />
    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, new TellRunnable(receiver, message, sender), cancelable);

    /// <inheritdoc />
    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, new TellRunnable(receiver, message, sender), cancelable);

    /// <inheritdoc />
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        InternalScheduleOnce(delay, new ActionRunnable(action), cancelable);

    /// <inheritdoc />
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        InternalScheduleRepeatedly(initialDelay, interval, new ActionRunnable(action), cancelable);

    /// <inheritdoc />
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Schedule(delay, TimeSpan.Zero, action, cancelable);

    /// <inheritdoc />
    protected override void InternalScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, action, cancelable);

    private void Schedule(TimeSpan delay, TimeSpan interval, IRunnable action, ICancelable? cancelable)
    {
        if (_stopped) throw new SchedulerException("cannot enqueue after timer shutdown");
        if (cancelable is { IsCancellationRequested: true }) return;

        var entry = new TimerEntry(_wheel, action, cancelable, TicksUp(SystemClock.Elapsed + delay), TicksUp(interval));
        _wheel.Add(entry);
        (cancelable as IHookedCancelable)?.Hook(entry);

        // Add is a full fence: either the thread sees the job before it dozes off, or we see it dozing.
        if (_dozing) _wake.Set();
        if (Volatile.Read(ref _started) == 0) Start();
    }

    private void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) != 0) return;
        new Thread(Turn) { IsBackground = true, Name = "akka-scheduler" }.Start();
    }

    private void Turn()
    {
        var quiet = 0;
        while (!_stopped)
        {
            var news = _wheel.AdvanceTo(SystemClock.Elapsed.Ticks / _tickDuration.Ticks);
            quiet = news ? 0 : quiet + 1;
            if (quiet < QuietTicksBeforeDozing) WaitForTicks(1);
            else Doze();
        }
    }

    private void Doze()
    {
        _dozing = true;
        Interlocked.MemoryBarrier();
        if (!_wheel.HasNews && !_stopped)
        {
            if (_wheel.Count == 0) _wake.WaitOne();
            else WaitForTicks(_wheel.QuietTicks() + 1);
        }

        _dozing = false;
    }

    private void WaitForTicks(int ticks)
    {
        var into = SystemClock.Elapsed.Ticks % _tickDuration.Ticks;
        _wake.WaitOne(TimeSpan.FromTicks((ticks * _tickDuration.Ticks) - into) + TimeSpan.FromMilliseconds(1));
    }

    /// <summary>Whole ticks, rounded up: a job may be late, never early.</summary>
    private long TicksUp(TimeSpan time) => (time.Ticks + _tickDuration.Ticks - 1) / _tickDuration.Ticks;
}
