namespace Akka.Actor;

/// <summary>Something under which actors can be started: a system or an actor.</summary>
public interface IActorRefFactory
{
    /// <summary>Starts an actor and returns at once.</summary>
    /// <param name="props">How to make it.</param>
    /// <param name="name">Its name, unique among its siblings; generated when null.</param>
    IActorRef ActorOf(Props props, string? name = null);

    /// <summary>Selects actors by path.</summary>
    /// <param name="actorPath">The path.</param>
    ActorSelection ActorSelection(ActorPath actorPath);

    /// <summary>Selects actors by path, relative or absolute, which may hold wildcards.</summary>
    /// <param name="actorPath">The path.</param>
    ActorSelection ActorSelection(string actorPath);
}
