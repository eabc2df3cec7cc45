namespace ActorNotice.Simulation.World;

/// <summary>A fault of the script begins or ends.</summary>
/// <param name="Text">Which, as the script writes it.</param>
public sealed record FaultNews(string Text);
