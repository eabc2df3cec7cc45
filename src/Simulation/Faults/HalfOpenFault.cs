namespace ActorNotice.Simulation.Faults;

/// <summary><c>half-open</c>: on every open WebSocket nothing is sent and nothing heard any more, and no end is told:
/// for ever, only a new connection works.</summary>
internal sealed record HalfOpenFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "half-open";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        // Nothing to end: the line is dead, and no side that hears nothing can know.
        scene.Exchange.ForEachPeer(static peer => peer.Sever());
        return null;
    }
}
