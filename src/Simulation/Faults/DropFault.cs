namespace ActorNotice.Simulation.Faults;

/// <summary><c>drop</c>: every WebSocket is cut without a word; new ones are refused while it lasts.</summary>
internal sealed record DropFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "drop";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.DropConnections();
        if (Lasting <= TimeSpan.Zero) return null;
        scene.Exchange.RefusesConnections = true;
        return () => scene.Exchange.RefusesConnections = false;
    }
}
