using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Akka.Actor.Internal;

/// <summary>Puts the implementation behind <see cref="ActorSystem.Create(string)"/>.</summary>
internal static class ActorSystemLoader
{
    [ModuleInitializer]
    [SuppressMessage(
        "Usage", "CA2255", Justification = "Inverts the one arrow from the API to its implementation; does no work.")]
    internal static void Load() => ActorSystemFactory.Start = ActorSystemImpl.Start;
}
