namespace Akka.Dispatch;

/// <summary>A queue without a bound.</summary>
public interface IUnboundedMessageQueueSemantics : ISemantics;
