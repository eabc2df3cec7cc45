using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>A message on its way: envelope and queue link in one object, the only allocation of a Tell.</summary>
internal sealed class Letter(object message, IActorRef? sender)
{
    public object Message { get; } = message;

    /// <summary>Who sent it; null for nobody.</summary>
    public IActorRef? Sender { get; } = sender;

    /// <summary>The queue's link.</summary>
    public Letter? Next;
}
