using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A received message.</summary>
public sealed class RealMessageEnvelope : MessageEnvelope
{
    /// <summary>Pairs a message with its sender.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it.</param>
    public RealMessageEnvelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender;
    }

    /// <inheritdoc />
    public override object Message { get; }

    /// <inheritdoc />
    public override IActorRef Sender { get; }

    /// <inheritdoc />
    public override string ToString() => $"<{Message}> from {Sender}";
}
