namespace ActorNotice.Simulation.Faults;

/// <summary><c>late-close</c>: events with <c>x=true</c> arrive later by <c>by</c>.</summary>
internal sealed record LateCloseFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "late-close";

    /// <summary>By how much, market time.</summary>
    internal TimeSpan By { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"by = {FaultText.Of(By)}", .. base.Fields];

    /// <inheritdoc/>
    private protected override bool OfClosesOnly => true;

    /// <inheritdoc/>
    private protected override FrameAction Change() => frame => [frame with { Delay = By }];
}
