using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>A stash with a bound, see <see cref="Props.WithStashCapacity"/>.</summary>
public interface IWithBoundedStash
    : IRequiresMessageQueue<IBoundedDequeBasedMessageQueueSemantics>, IWithUnrestrictedStash;
