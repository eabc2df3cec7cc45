namespace Akka.Actor;

/// <summary>An actor with timers; the runtime sets <see cref="Timers"/> before the constructor's end is used.</summary>
public interface IWithTimers
{
    /// <summary>The actor's timers.</summary>
    ITimerScheduler Timers { get; set; }
}
