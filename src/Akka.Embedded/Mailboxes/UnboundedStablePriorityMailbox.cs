using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>
/// By priority; equals first in, first out. Subclass it, say what a message's
/// priority is, and name the subclass as a "mailbox-type". The runtime's own messages are not subject to it.
/// </summary>
public abstract class UnboundedStablePriorityMailbox
    : MailboxType, IProducesMessageQueue<UnboundedStablePriorityMessageQueue>
{
    /// <summary>Room to begin with.</summary>
    public const int DefaultCapacity = 11;

    /// <summary>For subclasses.</summary>
    /// <param name="settings">The system's settings.</param>
    /// <param name="config">The mailbox's block.</param>
    protected UnboundedStablePriorityMailbox(Settings settings, Config config)
        : base(settings, config)
    {
    }

    /// <summary>Room to begin with.</summary>
    public int InitialCapacity => DefaultCapacity;

    /// <inheritdoc />
    public sealed override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new UnboundedStablePriorityMessageQueue(PriorityGenerator, InitialCapacity);

    /// <summary>A message's priority; the lowest number goes first. Called on the sender's thread.</summary>
    /// <param name="message">The message.</param>
    protected abstract int PriorityGenerator(object message);
}
