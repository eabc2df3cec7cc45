using Akka.Actor;

namespace Akka.Routing;

/// <summary>Asks to be told.</summary>
public sealed class Listen : ListenerMessage
{
    /// <summary>Asks.</summary>
    /// <param name="listener">Who is to be told.</param>
    public Listen(IActorRef listener) => Listener = listener;

    /// <summary>Who is to be told.</summary>
    public IActorRef Listener { get; }
}
