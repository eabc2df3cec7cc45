namespace Akka.Actor;

/// <summary>Sends messages later.</summary>
public interface ITellScheduler
{
    /// <summary>Sends once.</summary>
    /// <param name="delay">How long from now.</param>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it.</param>
    void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef? sender);

    /// <summary>Sends once, unless cancelled.</summary>
    /// <param name="delay">How long from now.</param>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="cancelable">Cancels it.</param>
    void ScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable);

    /// <summary>Sends again and again, for ever.</summary>
    /// <param name="initialDelay">How long from now to the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it.</param>
    void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender);

    /// <summary>Sends again and again until cancelled.</summary>
    /// <param name="initialDelay">How long from now to the first.</param>
    /// <param name="interval">From each to the next.</param>
    /// <param name="receiver">Who gets it.</param>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="cancelable">Cancels it.</param>
    void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender,
        ICancelable? cancelable);
}
