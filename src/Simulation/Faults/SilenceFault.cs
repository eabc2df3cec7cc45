namespace ActorNotice.Simulation.Faults;

/// <summary><c>silence</c>: connections stand, subscriptions are acknowledged, and no event comes, as on a wrong
/// route.</summary>
internal sealed record SilenceFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "silence";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.IsSilent = true;
        return () => scene.Exchange.IsSilent = false;
    }
}
