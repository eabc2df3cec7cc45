using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A kind of mailbox. Made from a block of the configuration; makes a queue for each actor.</summary>
public abstract class MailboxType
{
    /// <summary>The system's settings.</summary>
    protected readonly Settings Settings;

    /// <summary>The mailbox's block.</summary>
    protected readonly Config Config;

    /// <summary>A kind of mailbox. The runtime calls a constructor with these two.</summary>
    /// <param name="settings">The system's settings.</param>
    /// <param name="config">The mailbox's block.</param>
    protected MailboxType(Settings settings, Config config)
    {
        Settings = settings;
        Config = config;
    }

    /// <summary>Makes an actor's queue.</summary>
    /// <param name="owner">The actor.</param>
    /// <param name="system">Its system.</param>
    public abstract IMessageQueue Create(IActorRef owner, ActorSystem system);

    /// <summary>Makes an actor's mailbox.</summary>
    /// <param name="owner">The actor.</param>
    /// <param name="dispatcher">Where it has its turns.</param>
    /// <param name="system">Its system.</param>
    internal virtual Mailbox NewMailbox(IMailboxOwner owner, MessageDispatcher dispatcher, ActorSystem system) =>
        new QueueMailbox(owner, dispatcher, Create(owner.Self, system));
}
