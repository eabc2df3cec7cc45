namespace Akka.Actor;

/// <summary>Starting and selecting made short.</summary>
public static class ActorRefFactoryExtensions
{
    /// <summary>Starts an actor that needs no arguments.</summary>
    /// <typeparam name="TActor">Its type.</typeparam>
    /// <param name="factory">Under what.</param>
    /// <param name="name">Its name; generated when null.</param>
    public static IActorRef ActorOf<TActor>(this IActorRefFactory factory, string? name = null)
        where TActor : ActorBase, new() =>
        factory.ActorOf(Props.Create<TActor>(), name);

    /// <summary>Selects actors relative to another.</summary>
    /// <param name="factory">Any factory of the system.</param>
    /// <param name="anchorRef">Where the path starts.</param>
    /// <param name="actorPath">The path, which may hold wildcards.</param>
    public static ActorSelection ActorSelection(
        this IActorRefFactory factory, IActorRef anchorRef, string actorPath) =>
        new(anchorRef, actorPath);
}
