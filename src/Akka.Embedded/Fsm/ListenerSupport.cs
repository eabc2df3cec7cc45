using Akka.Actor;

namespace Akka.Routing;

/// <summary>Who listens to an actor; touched on that actor's turns only.</summary>
public class ListenerSupport
{
    /// <summary>Who listens, each once.</summary>
    protected HashSet<IActorRef> Listeners { get; } = [];

    /// <summary>Handles <see cref="Listen"/>, <see cref="Deafen"/> and <see cref="WithListeners"/>.</summary>
    public Receive ListenerReceive => Handle;

    /// <summary>Takes a listener in.</summary>
    /// <param name="actor">Who.</param>
    public void Add(IActorRef actor) => Listeners.Add(actor);

    /// <summary>Lets a listener go.</summary>
    /// <param name="actor">Who.</param>
    public void Remove(IActorRef actor) => Listeners.Remove(actor);

    /// <summary>Tells every listener, with no sender.</summary>
    /// <param name="message">What.</param>
    public void Gossip(object message) => Gossip(message, ActorRefs.NoSender);

    /// <summary>Tells every listener.</summary>
    /// <param name="message">What.</param>
    /// <param name="sender">In whose name.</param>
    public void Gossip(object message, IActorRef? sender)
    {
        foreach (var listener in Listeners) listener.Tell(message, sender);
    }

    private bool Handle(object message)
    {
        switch (message)
        {
            case Listen listen:
                Add(listen.Listener);
                return true;
            case Deafen deafen:
                Remove(deafen.Listener);
                return true;
            case WithListeners all:
                foreach (var listener in Listeners) all.ListenerFunction(listener);
                return true;
            default:
                return false;
        }
    }
}
