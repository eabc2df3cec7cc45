namespace ActorNotice.Simulation.Faults;

/// <summary><c>machine-clock</c>: the machine's wall clock jumps by <c>by</c>; in a virtual world only.</summary>
internal sealed record MachineClockFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "machine-clock";

    /// <summary>By how much; negative = back.</summary>
    internal TimeSpan By { get; init; }

    /// <inheritdoc/>
    internal override IEnumerable<string> Fields => [$"by = {FaultText.Of(By)}"];

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.SetMachineClock?.Invoke(By);
        return () => scene.SetMachineClock?.Invoke(TimeSpan.Zero);
    }
}
