namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>How a bot answered the press of a button.</summary>
/// <param name="QueryId">Which press.</param>
/// <param name="Text">What the person sees; may be empty.</param>
/// <param name="IsAlert">As a dialogue instead of a passing line.</param>
public sealed record CallbackAnswer(string QueryId, string Text, bool IsAlert);
