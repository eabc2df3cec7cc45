namespace Akka.Dispatch;

/// <summary>A queue without a bound that messages can be put back to the front of.</summary>
public interface IUnboundedDequeBasedMessageQueueSemantics
    : IDequeBasedMessageQueueSemantics, IUnboundedMessageQueueSemantics;
