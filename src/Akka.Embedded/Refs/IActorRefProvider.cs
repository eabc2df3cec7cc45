namespace Akka.Actor;

/// <summary>What a reference may ask of the system it belongs to.</summary>
internal interface IActorRefProvider
{
    /// <summary>The path of the root guardian.</summary>
    ActorPath RootPath { get; }

    /// <summary>Where messages to nobody go.</summary>
    IActorRef DeadLetters { get; }

    /// <summary>A fresh path under /temp.</summary>
    ActorPath TempPath();

    /// <summary>The reference at a path, or the dead letters under that path.</summary>
    /// <param name="path">An absolute path.</param>
    IActorRef ResolveActorRef(ActorPath path);

    /// <summary>A reference for a path where nobody is: what it is told becomes a dead letter.</summary>
    /// <param name="path">The path.</param>
    IActorRef EmptyRef(ActorPath path);

    /// <summary>Makes a temporary reference findable.</summary>
    /// <param name="actorRef">The reference.</param>
    /// <param name="path">Its path under /temp.</param>
    void RegisterTempActor(IInternalActorRef actorRef, ActorPath path);

    /// <summary>Forgets a temporary reference.</summary>
    /// <param name="path">Its path.</param>
    void UnregisterTempActor(ActorPath path);
}
