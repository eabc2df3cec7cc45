using Akka.Dispatch;

namespace Akka.Actor.Internal;

/// <summary>
/// Sends <see cref="ReceiveTimeout"/> after a time without messages. A message only notes the time; the one timer
/// looks at the note when it fires and waits for the rest.
/// </summary>
internal sealed class ReceiveTimeoutTimer : IRunnable
{
    private readonly IScheduler _scheduler;
    private readonly IActorRef _actor;
    private readonly Cancelable _timer;
    private long _lastTouch;

    public ReceiveTimeoutTimer(IScheduler scheduler, IActorRef actor, TimeSpan timeout)
    {
        _scheduler = scheduler;
        _actor = actor;
        Timeout = timeout;
        _timer = new Cancelable(scheduler);
        Touch();
        Wait(timeout);
    }

    public TimeSpan Timeout { get; }

    public void Touch() => Volatile.Write(ref _lastTouch, _scheduler.MonotonicClock.Ticks);

    public void Stop() => _timer.Cancel();

    public void Execute() => Run();

    public void Run()
    {
        // On the scheduler's thread, so the note is read as another thread's; an old one only makes us wait once more.
        var idle = _scheduler.MonotonicClock - TimeSpan.FromTicks(Volatile.Read(ref _lastTouch));
        if (idle >= Timeout)
        {
            _actor.Tell(ReceiveTimeout.Instance, null);
            Wait(Timeout);
        }
        else
        {
            Wait(Timeout - idle);
        }
    }

    private void Wait(TimeSpan time)
    {
        if (!_timer.IsCancellationRequested) _scheduler.Advanced.ScheduleOnce(time, this, _timer);
    }
}
