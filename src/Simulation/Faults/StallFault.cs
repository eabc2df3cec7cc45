namespace ActorNotice.Simulation.Faults;

/// <summary><c>stall</c>: nothing leaves any WebSocket for a while, then all of it at once.</summary>
internal sealed record StallFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "stall";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.ForEachPeer(static peer => peer.IsHeld = true);
        return () => scene.Exchange.ForEachPeer(static peer => peer.IsHeld = false);
    }
}
