using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>The newest price seen on a stream.</summary>
/// <param name="Price">Close of the newest update.</param>
/// <param name="EventTimeMs">Exchange time of that update, Unix ms.</param>
public readonly record struct LatestPrice(Price Price, long EventTimeMs);
