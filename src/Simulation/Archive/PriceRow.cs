using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>The short way through a row: times and prices are read, the rest is only looked over.</summary>
internal static class PriceRow
{
    private const int CloseTime = 6; // columns
    private const int Trades = 8;

    /// <summary>Reads the row; false for anything unusual, which need not be wrong. The candle's open time is in the
    /// file's unit, and the close time 0 in the short layout.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> line, bool full, out Candle candle, out long closeTime)
    {
        (candle, closeTime) = (default, 0);
        var columns = full ? RowParser.FullColumns : RowParser.ShortColumns;
        Span<int> ends = stackalloc int[columns];
        Span<int> points = stackalloc int[columns];
        points.Clear();
        if (!FieldMap.TryRead(line, ends, points)) return false;
        if (!DigitBlock.TryInteger(line[..ends[0]], out var openTime)
            || !TryPrice(line, ends, points, 1, out var open) || !TryPrice(line, ends, points, 2, out var high)
            || !TryPrice(line, ends, points, 3, out var low) || !TryPrice(line, ends, points, 4, out var close))
            return false;
        if (full && !DigitBlock.TryInteger(line[(ends[CloseTime - 1] + 1)..ends[CloseTime]], out closeTime)) return false;
        // A count of trades is whole.
        if (full && points[Trades] > 0) return false;
        candle = new Candle(openTime, open, high, low, close, 0, 0, 0);
        return true;
    }

    private static bool TryPrice(
        ReadOnlySpan<byte> line, ReadOnlySpan<int> ends, ReadOnlySpan<int> points, int column, out Price price)
    {
        var (from, point, end) = (ends[column - 1] + 1, points[column], ends[column]);
        return point == 0
            ? DigitBlock.TryPrice(line[..end], end - from, 0, out price)
            : DigitBlock.TryPrice(line[..end], point - from, end - point - 1, out price);
    }
}
