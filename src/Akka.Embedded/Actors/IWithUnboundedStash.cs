using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>A stash without a bound.</summary>
public interface IWithUnboundedStash
    : IRequiresMessageQueue<IUnboundedDequeBasedMessageQueueSemantics>, IWithUnrestrictedStash;
