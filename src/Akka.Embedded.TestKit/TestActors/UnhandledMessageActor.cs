using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Handles no message at all.</summary>
public sealed class UnhandledMessageActor : ReceiveActor
{
    /// <summary>An actor.</summary>
    public UnhandledMessageActor() => ReceiveAny(Unhandled);
}
