namespace Akka.Dispatch;

/// <summary>A queue with a bound that messages can be put back to the front of.</summary>
public interface IBoundedDequeBasedMessageQueueSemantics
    : IBoundedMessageQueueSemantics, IDequeBasedMessageQueueSemantics;
