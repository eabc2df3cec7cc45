namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary><c>restart</c>: the service is stopped and started again.</summary>
/// <param name="At">When it stops.</param>
/// <param name="Pause">How long it is away.</param>
/// <param name="SaysGoodbye">Whether an operator stops it, or the power fails.</param>
internal sealed record RestartStep(TimeSpan At, TimeSpan Pause, bool SaysGoodbye) : ScenarioStep(At)
{
    /// <inheritdoc/>
    internal override async Task DoAsync(IStage stage)
    {
        await stage.StopAsync(SaysGoodbye ? "restarted by its operator" : null);
        await stage.UntilAsync(At + Pause);
        await stage.StartAsync();
    }
}
