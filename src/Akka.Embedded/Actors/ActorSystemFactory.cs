using Akka.Actor.Setup;

namespace Akka.Actor;

/// <summary>
/// How <see cref="ActorSystem.Create(string)"/> reaches the implementation, which lives above this folder and
/// puts itself here when the assembly is loaded. The one arrow of the engine that is turned around.
/// </summary>
internal static class ActorSystemFactory
{
    public static Func<string, ActorSystemSetup, ActorSystem> Start { get; set; } =
        (_, _) => throw new InvalidOperationException("No actor system implementation is loaded.");
}
