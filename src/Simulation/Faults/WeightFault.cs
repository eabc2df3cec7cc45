namespace ActorNotice.Simulation.Faults;

/// <summary><c>weight-exhaustion</c>: the REST weight of the present minute is used up, as by other programs on the
/// same address.</summary>
internal sealed record WeightFault : Fault
{
    /// <inheritdoc/>
    public override string Word => "weight-exhaustion";

    /// <inheritdoc/>
    internal override Action? Begin(FaultScene scene)
    {
        scene.Exchange.ExhaustWeight();
        return null;
    }
}
