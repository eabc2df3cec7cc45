using System.Collections.Immutable;

namespace ActorNotice.Signals;

/// <summary>One stream's candle ledger at one moment; it survives a crash of the watch.</summary>
/// <param name="FirstOpenTimeMs">Open time of the first accounted candle, Unix ms; null before it.</param>
/// <param name="NextOpenTimeMs">Open time of the first candle that is not accounted for, Unix ms; null before the
/// first.</param>
/// <param name="Counts">Every candle since the first.</param>
/// <param name="Held">Pending closes that are known and wait for those before them.</param>
/// <param name="Holes">The newest holes, oldest first; <see cref="CandleCounts.Missing"/> counts those of all.</param>
public sealed record CandleAccount(
    long? FirstOpenTimeMs, long? NextOpenTimeMs, CandleCounts Counts, int Held, ImmutableArray<CandleHole> Holes);
