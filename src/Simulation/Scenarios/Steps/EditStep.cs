using ActorNotice.Hocon;

namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary><c>edit</c>: settings are edited while the service runs.</summary>
/// <param name="At">When.</param>
/// <param name="Settings">What is laid over those before.</param>
/// <param name="Broken">A text that no HOCON has; empty = none.</param>
internal sealed record EditStep(TimeSpan At, HoconObject Settings, string Broken) : ScenarioStep(At)
{
    /// <inheritdoc/>
    internal override Task DoAsync(IStage stage)
    {
        stage.Edit(Settings, Broken);
        return Task.CompletedTask;
    }
}
