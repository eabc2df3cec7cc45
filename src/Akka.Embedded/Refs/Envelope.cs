namespace Akka.Actor;

/// <summary>A message and who sent it.</summary>
public readonly struct Envelope
{
    /// <summary>Pairs a message with its sender.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent it; null counts as nobody.</param>
    public Envelope(object message, IActorRef? sender)
    {
        Message = message;
        Sender = sender ?? ActorRefs.Nobody;
    }

    /// <summary>Who sent it.</summary>
    public IActorRef Sender { get; }

    /// <summary>The message.</summary>
    public object Message { get; }

    /// <inheritdoc />
    public override string ToString() => $"<{Message}> from {Sender}";
}
