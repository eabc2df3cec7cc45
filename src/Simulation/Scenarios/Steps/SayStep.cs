namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary><c>say</c>: somebody writes to the bot.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Text">What, such as <c>/mute BTCUSDT 30m</c>.</param>
internal sealed record SayStep(TimeSpan At, Person Who, string Text) : ScenarioStep(At)
{
    /// <inheritdoc/>
    internal override bool IsTalk => true;

    /// <inheritdoc/>
    internal override Task DoAsync(IStage stage)
    {
        stage.Telegram.Say(Person.Chat, Who.Id, Text);
        return Task.CompletedTask;
    }
}
