namespace ActorNotice.Host;

/// <summary>How a service ended.</summary>
/// <param name="IsHalted">True when the fail-safe stopped it; false when it was asked to stop.</param>
/// <param name="Reason">One line for people.</param>
public sealed record ServiceEnd(bool IsHalted, string Reason);
