using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>What a feed is made of.</summary>
/// <param name="Connections">For the connections.</param>
/// <param name="Rest">The request/answer side.</param>
/// <param name="Time">This machine's UTC clock, which the exchange's is compared with.</param>
/// <param name="Seed">Seed of all jitter.</param>
/// <param name="Universe">Makes the universe from the address of the weight budget; null = what is watched never
/// changes by itself.</param>
internal sealed record FeedParts(
    StreamConnectionParts Connections, IMarketRest Rest, TimeProvider Time, int Seed, Func<IActorRef, Props>? Universe = null);
