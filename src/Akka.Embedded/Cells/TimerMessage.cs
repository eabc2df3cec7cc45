namespace Akka.Actor.Internal;

/// <summary>A timer's message on its way; it only counts while its timer does.</summary>
internal sealed class TimerMessage(TimerScheduler timers, object key, int generation, bool repeats, object payload)
    : IAutoReceivedMessage, IWrappedMessage
{
    public object Payload => payload;

    object IWrappedMessage.Message => payload;

    /// <summary>Whether the timer still runs; a single one is over with this.</summary>
    public bool IsWanted() => timers.Accept(key, generation, repeats);
}
