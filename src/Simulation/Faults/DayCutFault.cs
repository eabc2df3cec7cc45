namespace ActorNotice.Simulation.Faults;

/// <summary><c>cut-24h</c>: the server announces that it goes away and closes every WebSocket, at once or after the
/// <c>for</c>.</summary>
internal sealed record DayCutFault : Fault
{
    private const ushort GoingAway = 1001;

    /// <inheritdoc/>
    public override string Word => "cut-24h";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.AnnounceShutdown();
        if (Lasting > TimeSpan.Zero) return () => Close(scene);
        Close(scene);
        return null;
    }

    private static void Close(FaultScene scene) => scene.Exchange.CloseConnections(GoingAway, "24 hours");
}
