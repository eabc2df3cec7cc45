namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary>Something that a step could not do, told in the story.</summary>
/// <param name="Text">What.</param>
internal sealed record StageNews(string Text);
