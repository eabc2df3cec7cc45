namespace Akka.Dispatch.MessageQueues;

/// <summary>First in, first out, with a bound, and a front to put messages back to.</summary>
public class BoundedDequeMessageQueue : DequeWrapperMessageQueue, IBoundedDequeBasedMessageQueueSemantics
{
    /// <summary>A queue.</summary>
    /// <param name="boundedCapacity">How many messages it holds.</param>
    /// <param name="pushTimeOut">How long a sender waits for room; negative for as long as it takes.</param>
    public BoundedDequeMessageQueue(int boundedCapacity, TimeSpan pushTimeOut)
        : base(new BoundedMessageQueue(boundedCapacity, pushTimeOut)) =>
        PushTimeOut = pushTimeOut;

    /// <inheritdoc />
    public TimeSpan PushTimeOut { get; }
}
