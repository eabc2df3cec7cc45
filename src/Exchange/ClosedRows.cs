using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>
/// Which rows of an answer are closed candles. Rows carry no flag. A row that is followed by another one is closed,
/// because its successor has begun; only the last row is doubtful, and it is closed when its close time lies before a
/// reading of the exchange's clock. Any reading will do that was taken before the answer: the exchange's clock only
/// moves on. So neither our own clock nor the speed of a simulated exchange can make an open candle look closed.
/// </summary>
internal static class ClosedRows
{
    // An exchange's clock that is wrong asks for overdue closes too early and would confirm them itself. What is asked
    // for because the stream did not tell it is closed when its successor is there, or when no clock is that wrong.
    private const long DoubtMs = 120_000;

    /// <summary>The closed candles that were asked for, ascending.</summary>
    /// <param name="rows">The answer.</param>
    /// <param name="request">The question.</param>
    /// <param name="serverTimeMs">A reading of the exchange's clock from before the answer.</param>
    internal static ImmutableArray<Candle> Select(ImmutableArray<Candle> rows, HistoryWanted request, long serverTimeMs)
    {
        if (rows.IsEmpty) return [];
        var lastCloseTimeMs = request.Stream.Interval.CloseTimeMs(rows[^1].OpenTimeMs);
        var doubtMs = request.Purpose == HistoryPurpose.WarmUp ? 0 : DoubtMs;
        var closed = lastCloseTimeMs + doubtMs < serverTimeMs ? rows : rows[..^1];
        var extra = Math.Max(0, closed.Length - request.Count);
        return request.FromOpenTimeMs is null ? closed[extra..] : closed[..(closed.Length - extra)];
    }
}
