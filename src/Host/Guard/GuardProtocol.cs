using ActorNotice.Security.Sources;
using Akka.Actor;

namespace ActorNotice.Host.Guard;

// What the guard obeys and hears.

/// <summary>Host → guard: halt and tell this one.</summary>
/// <param name="Strategy">Takes <see cref="Strategy.HaltStrategy"/> and admin notices.</param>
internal sealed record Protect(IActorRef Strategy);

/// <summary>Host → guard: look after the exchange key so, from the moment that there is one.</summary>
/// <param name="Check">Makes the actor that looks at its permissions.</param>
/// <param name="IsThere">Whether there is one already.</param>
internal sealed record WatchKey(Props Check, bool IsThere);

/// <summary>Host → guard: follow the sources of secrets so.</summary>
/// <param name="Rotation">Makes the actor that does; it says <see cref="KeyArrived"/> and
/// <see cref="TamperSeen"/>.</param>
internal sealed record WatchSecrets(Props Rotation);

/// <summary>Rotation → guard: there is an exchange key now.</summary>
internal sealed record KeyArrived
{
    /// <summary>The one instance.</summary>
    internal static KeyArrived Instance { get; } = new();
}

/// <summary>Rotation → guard: a source of secrets was changed by somebody who may not.</summary>
/// <param name="Problem">What was found.</param>
internal sealed record TamperSeen(SecretProblem Problem);
