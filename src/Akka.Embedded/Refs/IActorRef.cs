namespace Akka.Actor;

/// <summary>A handle on an actor. Cheap to copy, safe on every thread, valid after the actor is gone.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, IComparable
{
    /// <summary>Where the actor is in the tree.</summary>
    ActorPath Path { get; }
}
