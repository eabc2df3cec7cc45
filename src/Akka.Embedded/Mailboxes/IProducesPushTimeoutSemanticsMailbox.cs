namespace Akka.Dispatch;

/// <summary>A mailbox whose senders wait for room.</summary>
public interface IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>How long they wait before the message becomes a dead letter.</summary>
    TimeSpan PushTimeout { get; }
}
