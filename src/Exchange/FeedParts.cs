namespace ActorNotice.Exchange;

/// <summary>What a feed is made of.</summary>
/// <param name="Connections">For the connections.</param>
/// <param name="Rest">The request/answer side.</param>
/// <param name="Seed">Seed of all jitter.</param>
internal sealed record FeedParts(StreamConnectionParts Connections, IMarketRest Rest, int Seed);
