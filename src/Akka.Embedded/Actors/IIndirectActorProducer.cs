namespace Akka.Actor;

/// <summary>Makes actors in a way of its own.</summary>
public interface IIndirectActorProducer
{
    /// <summary>What it makes.</summary>
    Type ActorType { get; }

    /// <summary>Makes one; called again for every restart.</summary>
    ActorBase Produce();

    /// <summary>An instance is not needed any more.</summary>
    /// <param name="actor">The instance.</param>
    void Release(ActorBase actor);
}
