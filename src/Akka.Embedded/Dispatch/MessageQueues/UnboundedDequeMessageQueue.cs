namespace Akka.Dispatch.MessageQueues;

/// <summary>First in, first out, without a bound, with a front to put messages back to.</summary>
public class UnboundedDequeMessageQueue : DequeWrapperMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    /// <summary>A queue.</summary>
    public UnboundedDequeMessageQueue()
        : base(new UnboundedMessageQueue())
    {
    }
}
