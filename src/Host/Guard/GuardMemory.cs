using Akka.Actor;

namespace ActorNotice.Host.Guard;

/// <summary>What the guard was told; outlives its restarts, and only it touches it.</summary>
/// <param name="scribe">Makes the audit's scribe; null = no audit log is kept.</param>
internal sealed class GuardMemory(Props? scribe)
{
    /// <summary>Makes the audit's scribe; null = no audit log is kept.</summary>
    internal Props? Scribe => scribe;

    /// <summary>Counts refused signatures.</summary>
    internal MisuseWindow Misuse { get; } = new();

    /// <summary>Whom it halts; null = not known yet.</summary>
    internal IActorRef? Strategy { get; set; }

    /// <summary>Makes the look at the key; null = not told yet.</summary>
    internal Props? KeyCheck { get; set; }

    /// <summary>Whether there is an exchange key.</summary>
    internal bool IsKeyThere { get; set; }

    /// <summary>Makes the rotation; null = the sources are not followed.</summary>
    internal Props? Rotation { get; set; }
}
