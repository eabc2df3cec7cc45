using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>What was traded in the last 24 hours.</summary>
/// <param name="QuoteVolumes">Quote volume by symbol.</param>
public sealed record DayVolumes(ImmutableDictionary<Symbol, decimal> QuoteVolumes);
