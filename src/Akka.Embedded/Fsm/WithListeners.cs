using Akka.Actor;

namespace Akka.Routing;

/// <summary>Does something for every listener, on the turn of the actor that has them.</summary>
public sealed class WithListeners : ListenerMessage
{
    /// <summary>Asks for it.</summary>
    /// <param name="listenerFunction">What to do.</param>
    public WithListeners(Action<IActorRef> listenerFunction) => ListenerFunction = listenerFunction;

    /// <summary>What to do.</summary>
    public Action<IActorRef> ListenerFunction { get; }
}
