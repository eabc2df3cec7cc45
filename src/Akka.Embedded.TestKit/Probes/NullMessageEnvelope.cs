using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Nothing was received.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    /// <summary>The only one.</summary>
    public static readonly NullMessageEnvelope Instance = new();

    private NullMessageEnvelope()
    {
    }

    /// <inheritdoc />
    public override object? Message => null;

    /// <summary>Nobody can be asked for: there was no message.</summary>
    public override IActorRef Sender =>
        throw new IllegalActorStateException("last receive did not dequeue a message");

    /// <inheritdoc />
    public override string ToString() => "<null message>";
}
