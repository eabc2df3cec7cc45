using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Candles as REST delivered them, checked one by one, ascending; the last may still be open.</summary>
/// <param name="Candles">The rows.</param>
public sealed record KlineRows(ImmutableArray<Candle> Candles);
