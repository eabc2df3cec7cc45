namespace ActorNotice.Exchange;

/// <summary>A reading of the exchange's clock.</summary>
/// <param name="UnixMs">Unix ms.</param>
public sealed record ServerTime(long UnixMs);
