using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>The timers of a connection: those of its attempts by number and kind, its own by their message's
/// type.</summary>
internal readonly struct ConnectionTimers(ITimerScheduler timers)
{
    /// <summary>Starts a timer of an attempt anew.</summary>
    internal void Start(ConnectionAttempt attempt, AttemptTimerKind kind, TimeSpan wait)
    {
        var timer = new AttemptTimer(attempt.Number, kind);
        timers.StartSingleTimer(timer, timer, wait);
    }

    /// <summary>Starts a timer of the connection anew.</summary>
    internal void Start<T>(T message, TimeSpan wait)
        where T : class => timers.StartSingleTimer(typeof(T), message, wait);

    /// <summary>Ends a timer of an attempt.</summary>
    internal void Cancel(ConnectionAttempt attempt, AttemptTimerKind kind) =>
        timers.Cancel(new AttemptTimer(attempt.Number, kind));

    /// <summary>Ends a timer of the connection.</summary>
    internal void Cancel<T>() => timers.Cancel(typeof(T));

    /// <summary>Ends every timer of an attempt.</summary>
    internal void CancelAll(ConnectionAttempt attempt)
    {
        foreach (var kind in Enum.GetValues<AttemptTimerKind>()) Cancel(attempt, kind);
    }
}
