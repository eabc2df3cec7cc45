namespace ActorNotice.Simulation.Faults;

/// <summary><c>exchange-clock</c>: the exchange tells times that are wrong by <c>by</c>.</summary>
internal sealed record ExchangeClockFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "exchange-clock";

    /// <summary>By how much; negative = behind.</summary>
    internal TimeSpan By { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"by = {FaultText.Of(By)}"];

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.Pump.SkewMs += (long)By.TotalMilliseconds;
        return () => scene.Exchange.Pump.SkewMs -= (long)By.TotalMilliseconds;
    }
}
