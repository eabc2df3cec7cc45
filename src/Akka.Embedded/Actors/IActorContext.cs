using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>What an actor sees of the runtime. Only valid on the actor's turn.</summary>
public interface IActorContext : IActorRefFactory, ICanWatch
{
    /// <summary>The actor's own reference.</summary>
    IActorRef Self { get; }

    /// <summary>How the actor was made.</summary>
    Props Props { get; }

    /// <summary>Who sent the current message; the dead letters when nobody.</summary>
    IActorRef Sender { get; }

    /// <summary>The system.</summary>
    ActorSystem System { get; }

    /// <summary>The supervisor.</summary>
    IActorRef Parent { get; }

    /// <summary>What gives the actor its turns.</summary>
    MessageDispatcher Dispatcher { get; }

    /// <summary>How long without a message until <see cref="Actor.ReceiveTimeout"/> comes; null for never.</summary>
    TimeSpan? ReceiveTimeout { get; }

    /// <summary>Replaces the behaviour.</summary>
    /// <param name="receive">The new one.</param>
    void Become(Receive receive);

    /// <summary>Puts a behaviour on top of the current one.</summary>
    /// <param name="receive">The new one.</param>
    void BecomeStacked(Receive receive);

    /// <summary>Goes back to the behaviour below.</summary>
    void UnbecomeStacked();

    /// <summary>A child.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The child, or <see cref="ActorRefs.Nobody"/>.</returns>
    IActorRef Child(string name);

    /// <summary>The children alive now.</summary>
    IEnumerable<IActorRef> GetChildren();

    /// <summary>Asks for <see cref="Actor.ReceiveTimeout"/> after a time without messages.</summary>
    /// <param name="timeout">The time; null for never.</param>
    void SetReceiveTimeout(TimeSpan? timeout);

    /// <summary>Stops a child or the actor itself after the current message.</summary>
    /// <param name="child">Whom.</param>
    void Stop(IActorRef child);
}
