using Akka.Actor;

namespace Akka.Routing;

/// <summary>Asks to be told no more.</summary>
public sealed class Deafen : ListenerMessage
{
    /// <summary>Asks.</summary>
    /// <param name="listener">Who is not to be told any more.</param>
    public Deafen(IActorRef listener) => Listener = listener;

    /// <summary>Who is not to be told any more.</summary>
    public IActorRef Listener { get; }
}
