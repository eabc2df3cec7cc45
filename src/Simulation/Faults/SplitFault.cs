namespace ActorNotice.Simulation.Faults;

/// <summary><c>split</c>: events arrive in two WebSocket frames.</summary>
internal sealed record SplitFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "split";

    /// <inheritdoc/>
    private protected override FrameAction Change() => static frame => [frame with { IsSplit = true }];
}
