using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>
/// Where the closed candles of a stream, or of many, stand: each is in exactly one of the numbers. Together they are
/// what the exchange's clock says must have closed since the first accounted candle.
/// </summary>
/// <param name="Stream">Decided on the stream's own word.</param>
/// <param name="LaterCandle">Passed over by the stream, proven by a later close, values from REST.</param>
/// <param name="Rest">Overdue on the stream, confirmed by REST.</param>
/// <param name="History">Backfilled: before start, or after an interruption.</param>
/// <param name="Missing">In holes: they cannot be had.</param>
/// <param name="Pending">Closed by the exchange's clock, and not decided yet.</param>
public sealed record CandleCounts(
    long Stream, long LaterCandle, long Rest, long History, long Missing, long Pending)
{
    /// <summary>None of any.</summary>
    public static CandleCounts Zero { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Candles that have their decision.</summary>
    public long Accounted => Stream + LaterCandle + Rest + History;

    /// <summary>Candles that the clock says must have closed.</summary>
    public long Due => Accounted + Missing + Pending;

    /// <summary>How many of one evidence.</summary>
    public long this[CloseEvidence evidence] => evidence switch
    {
        CloseEvidence.Stream => Stream,
        CloseEvidence.LaterCandle => LaterCandle,
        CloseEvidence.Rest => Rest,
        CloseEvidence.History => History,
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "no such evidence"),
    };

    /// <summary>Both counted together.</summary>
    public CandleCounts Add(CandleCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CandleCounts(
            Stream + other.Stream, LaterCandle + other.LaterCandle, Rest + other.Rest, History + other.History,
            Missing + other.Missing, Pending + other.Pending);
    }

    /// <summary><c>1200 closed: 1150 by stream, 3 by a later candle, 2 by REST, 45 from history, 0 missing, 0
    /// pending</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Due} closed: {Stream} by stream, {LaterCandle} by a later candle, {Rest} by REST, {History} from history, "
        + $"{Missing} missing, {Pending} pending");
}
