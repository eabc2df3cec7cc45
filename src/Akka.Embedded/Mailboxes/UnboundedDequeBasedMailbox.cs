using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>First in, first out, without a bound, for actors that stash.</summary>
public sealed class UnboundedDequeBasedMailbox : MailboxType, IProducesMessageQueue<UnboundedDequeMessageQueue>
{
    /// <summary>By the runtime.</summary>
    /// <param name="settings">The system's settings.</param>
    /// <param name="config">The mailbox's block.</param>
    public UnboundedDequeBasedMailbox(Settings settings, Config config)
        : base(settings, config)
    {
    }

    /// <inheritdoc />
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedDequeMessageQueue();

    /// <summary>
    /// The engine's own: the same order, no lock, one object a message. It can put messages back too.
    /// </summary>
    internal override Mailbox NewMailbox(IMailboxOwner owner, MessageDispatcher dispatcher, ActorSystem system) =>
        new FifoMailbox(owner, dispatcher);
}
