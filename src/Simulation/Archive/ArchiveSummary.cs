using System.Collections.Immutable;

namespace ActorNotice.Simulation.Archive;

/// <summary>What a file held, as far as it was read.</summary>
/// <param name="Candles">Candles yielded.</param>
/// <param name="Doubled">Rows that repeated the row before them with equal values, and were dropped.</param>
/// <param name="Gaps">Holes between the first and the last candle.</param>
/// <param name="HasHeader">Whether line 1 named the columns.</param>
/// <param name="Columns">12, or 6 (open_time to volume).</param>
/// <param name="Microseconds">Whether the file's times were microseconds; candles always carry milliseconds.</param>
public sealed record ArchiveSummary(
    long Candles, long Doubled, ImmutableArray<ArchiveGap> Gaps, bool HasHeader, int Columns, bool Microseconds)
{
    /// <summary>Missing candles over all gaps.</summary>
    public long Missing => Gaps.Sum(static gap => gap.Count);
}
