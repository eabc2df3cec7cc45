namespace ActorNotice.Exchange;

/// <summary>What a feed is made of.</summary>
/// <param name="Connections">For the connections.</param>
/// <param name="Rest">The request/answer side.</param>
/// <param name="Time">This machine's UTC clock, which the exchange's is compared with.</param>
/// <param name="Seed">Seed of all jitter.</param>
internal sealed record FeedParts(StreamConnectionParts Connections, IMarketRest Rest, TimeProvider Time, int Seed);
