namespace Akka.Actor;

/// <summary>An actor's timers by key. They end with the instance: a restart or a stop cancels all.</summary>
public interface ITimerScheduler
{
    /// <summary>The keys of the timers that run.</summary>
    IReadOnlyCollection<object> ActiveTimers { get; }

    /// <summary>Sends a message again and again; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="interval">From each to the next, and to the first.</param>
    void StartPeriodicTimer(object key, object msg, TimeSpan interval);

    /// <summary>Sends a message again and again; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="interval">From each to the next, and to the first.</param>
    /// <param name="sender">Who sends it.</param>
    void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender);

    /// <summary>Sends a message again and again; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="initialDelay">To the first.</param>
    /// <param name="interval">From each to the next.</param>
    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval);

    /// <summary>Sends a message again and again; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="initialDelay">To the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="sender">Who sends it.</param>
    void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender);

    /// <summary>Sends a message once; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="timeout">How long from now.</param>
    void StartSingleTimer(object key, object msg, TimeSpan timeout);

    /// <summary>Sends a message once; replaces the timer of the same key.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="msg">The message.</param>
    /// <param name="timeout">How long from now.</param>
    /// <param name="sender">Who sends it.</param>
    void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender);

    /// <summary>Whether a timer runs.</summary>
    /// <param name="key">Its key.</param>
    bool IsTimerActive(object key);

    /// <summary>Cancels a timer; even a message that waits in the mailbox does not come any more.</summary>
    /// <param name="key">Its key.</param>
    void Cancel(object key);

    /// <summary>Cancels all timers.</summary>
    void CancelAll();
}
