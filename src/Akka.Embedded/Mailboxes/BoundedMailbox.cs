using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>First in, first out, with a bound.</summary>
public sealed class BoundedMailbox
    : MailboxType, IProducesMessageQueue<BoundedMessageQueue>, IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>By the runtime.</summary>
    /// <param name="settings">The system's settings.</param>
    /// <param name="config">"mailbox-capacity" and "mailbox-push-timeout-time".</param>
    /// <exception cref="ArgumentException">A negative capacity or time-out.</exception>
    public BoundedMailbox(Settings settings, Config config)
        : base(settings, config) =>
        (Capacity, PushTimeout) = BoundedLimits.Read(config, nameof(BoundedMailbox));

    /// <summary>How many messages it holds.</summary>
    public int Capacity { get; }

    /// <inheritdoc />
    public TimeSpan PushTimeout { get; }

    /// <inheritdoc />
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new BoundedMessageQueue(Capacity, PushTimeout);
}
