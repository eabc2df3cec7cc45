namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary><c>key</c>: somebody changes the API key at the exchange.</summary>
/// <param name="At">When.</param>
/// <param name="Gains">The permission it gains; null = it is revoked.</param>
internal sealed record KeyStep(TimeSpan At, string? Gains) : ScenarioStep(At)
{
    /// <inheritdoc/>
    internal override Task DoAsync(IStage stage)
    {
        var key = stage.Exchange.ApiKey;
        stage.Exchange.ApiKey = Gains is null || key is null
            ? null
            : key with { Permissions = key.Permissions.SetItem(Gains, true) };
        return Task.CompletedTask;
    }
}
