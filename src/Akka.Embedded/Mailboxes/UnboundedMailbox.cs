using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>First in, first out, without a bound: the default.</summary>
public sealed class UnboundedMailbox : MailboxType, IProducesMessageQueue<UnboundedMessageQueue>
{
    /// <summary>By the runtime.</summary>
    /// <param name="settings">The system's settings.</param>
    /// <param name="config">The mailbox's block.</param>
    public UnboundedMailbox(Settings settings, Config config)
        : base(settings, config)
    {
    }

    /// <inheritdoc />
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedMessageQueue();

    /// <summary>
    /// The engine's own: the same order, no lock, one object a message. It can put messages back too.
    /// </summary>
    internal override Mailbox NewMailbox(IMailboxOwner owner, MessageDispatcher dispatcher, ActorSystem system) =>
        new FifoMailbox(owner, dispatcher);
}
