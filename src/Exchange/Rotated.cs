namespace ActorNotice.Exchange;

/// <summary>A finished change of socket.</summary>
/// <param name="OverlapCloses">Closes that came on both sockets.</param>
/// <param name="Took">From the beginning to the end of the old socket.</param>
internal sealed record Rotated(long OverlapCloses, TimeSpan Took);
