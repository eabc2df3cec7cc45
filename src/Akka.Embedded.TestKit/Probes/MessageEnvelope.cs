using Akka.Actor;

namespace Akka.TestKit;

/// <summary>What a test actor received, or that it received nothing.</summary>
public abstract class MessageEnvelope
{
    /// <summary>The message; null for nothing.</summary>
    public abstract object? Message { get; }

    /// <summary>Who sent it.</summary>
    public abstract IActorRef Sender { get; }
}
