namespace Akka.Actor;

/// <summary>Runs actions later.</summary>
public interface IActionScheduler : IRunnableScheduler
{
    /// <summary>Runs once.</summary>
    /// <param name="delay">How long from now.</param>
    /// <param name="action">The work; short, it runs on the scheduler's thread.</param>
    void ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>Runs once, unless cancelled.</summary>
    /// <param name="delay">How long from now.</param>
    /// <param name="action">The work; short, it runs on the scheduler's thread.</param>
    /// <param name="cancelable">Cancels it.</param>
    void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable);

    /// <summary>Runs again and again, for ever.</summary>
    /// <param name="initialDelay">How long from now to the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="action">The work; short, it runs on the scheduler's thread.</param>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

    /// <summary>Runs again and again until cancelled.</summary>
    /// <param name="initialDelay">How long from now to the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="action">The work; short, it runs on the scheduler's thread.</param>
    /// <param name="cancelable">Cancels it.</param>
    void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable);
}
