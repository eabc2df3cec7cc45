namespace ActorNotice.Simulation.Faults;

/// <summary><c>missing-close</c>: events with <c>x=true</c> do not arrive.</summary>
internal sealed record MissingCloseFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "missing-close";

    /// <inheritdoc/>
    private protected override bool OfClosesOnly => true;

    /// <inheritdoc/>
    private protected override FrameAction Change() => static _ => [];
}
