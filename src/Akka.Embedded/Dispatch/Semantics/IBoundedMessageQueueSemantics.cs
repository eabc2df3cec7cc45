namespace Akka.Dispatch;

/// <summary>A queue with a bound.</summary>
public interface IBoundedMessageQueueSemantics : ISemantics
{
    /// <summary>How long a sender waits for room before its message becomes a dead letter.</summary>
    TimeSpan PushTimeOut { get; }
}
