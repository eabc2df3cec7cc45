namespace Akka.Actor.Internal;

/// <summary>One instance's timers. Generations tell a timer's late message from its successor's.</summary>
internal sealed class TimerScheduler(ActorCell cell) : ITimerScheduler
{
    private readonly Dictionary<object, Timer> _timers = [];
    private int _generation;

    public IReadOnlyCollection<object> ActiveTimers => _timers.Keys;

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, interval, interval);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) =>
        StartPeriodicTimer(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, initialDelay, interval, cell.Self);

    public void StartPeriodicTimer(
        object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender)
    {
        var (message, cancelable) = Register(key, msg, repeats: true);
        cell.CellSystem.Scheduler.ScheduleTellRepeatedly(
            initialDelay, interval, cell.Self, message, sender, cancelable);
    }

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) =>
        StartSingleTimer(key, msg, timeout, cell.Self);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender)
    {
        var (message, cancelable) = Register(key, msg, repeats: false);
        cell.CellSystem.Scheduler.ScheduleTellOnce(timeout, cell.Self, message, sender, cancelable);
    }

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (_timers.Remove(key, out var timer)) timer.Cancelable.Cancel();
    }

    public void CancelAll()
    {
        foreach (var timer in _timers.Values) timer.Cancelable.Cancel();
        _timers.Clear();
    }

    /// <summary>Whether a message's timer still runs.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="generation">Its generation.</param>
    /// <param name="repeats">Whether more will come.</param>
    public bool Accept(object key, int generation, bool repeats)
    {
        if (!_timers.TryGetValue(key, out var timer) || timer.Generation != generation) return false;
        if (!repeats) _timers.Remove(key);
        return true;
    }

    private (TimerMessage Message, ICancelable Cancelable) Register(object key, object payload, bool repeats)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(payload);
        // A key has one timer. The old one's message may be in the mailbox already; its generation gives it away.
        Cancel(key);
        var timer = new Timer(++_generation, new Cancelable(cell.CellSystem.Scheduler));
        _timers[key] = timer;
        return (new TimerMessage(this, key, timer.Generation, repeats, payload), timer.Cancelable);
    }

    private readonly record struct Timer(int Generation, ICancelable Cancelable);
}
