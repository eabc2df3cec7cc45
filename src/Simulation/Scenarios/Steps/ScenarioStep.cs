namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary>Something that people do while a scenario is played. A new kind is a record and its line in
/// <see cref="StepCatalog"/>.</summary>
/// <param name="At">When, after the story's zero.</param>
internal abstract record ScenarioStep(TimeSpan At)
{
    /// <summary>Whether somebody talks with the bot, so that somebody must be allowed to.</summary>
    internal virtual bool IsTalk => false;

    /// <summary>Does it.</summary>
    internal abstract Task DoAsync(IStage stage);
}
