using Akka.Actor;

namespace Akka.Streams;

/// <summary>Materializers of systems and actors.</summary>
public static class ActorMaterializerExtensions
{
    /// <summary>A new materializer that lives as long as an actor, or as long as the system.</summary>
    /// <param name="context">The actor's context, or the system.</param>
    /// <param name="settings">How it runs streams; the system's when null.</param>
    /// <param name="namePrefix">Of its streams' actors; "Flow" when null.</param>
    public static ActorMaterializer Materializer(
        this IActorRefFactory context, ActorMaterializerSettings? settings = null, string? namePrefix = null) =>
        ActorMaterializer.Create(context, settings, namePrefix);
}
