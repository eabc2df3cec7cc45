namespace ActorNotice.Simulation.Faults;

/// <summary><c>delay</c>: events arrive later by <c>by</c>.</summary>
internal sealed record DelayFault : FrameFault
{
    /// <inheritdoc/>
    public override string Word => "delay";

    /// <summary>By how much, market time.</summary>
    internal TimeSpan By { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"by = {FaultText.Of(By)}", .. base.Fields];

    /// <inheritdoc/>
    private protected override FrameAction Change() => frame => [frame with { Delay = By }];
}
