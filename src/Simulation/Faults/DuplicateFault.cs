namespace ActorNotice.Simulation.Faults;

/// <summary><c>duplicate</c>: every event arrives twice.</summary>
internal sealed record DuplicateFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "duplicate";

    /// <inheritdoc/>
    private protected override FrameAction Change() => static frame => [frame, frame];
}
