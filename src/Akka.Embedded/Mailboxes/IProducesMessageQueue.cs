using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>
/// Says which queue a <see cref="MailboxType"/> makes, so that requirements can be checked beforehand.
/// </summary>
/// <typeparam name="TQueue">The queue.</typeparam>
public interface IProducesMessageQueue<TQueue>
    where TQueue : IMessageQueue;
