using System.Buffers;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>The short way through a row: time and prices are read, the rest is only looked over.</summary>
internal static class PriceRow
{
    private const int FieldsAfterClose = 7;
    private static readonly SearchValues<byte> Numeric = SearchValues.Create("0123456789.,"u8);

    /// <summary>Reads the row; false for anything unusual, which need not be wrong.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> line, bool full, out ArchiveRow row)
    {
        row = default;
        var cursor = new FieldCursor(line);
        if (!cursor.TryInteger(out var openTime) || !cursor.TryPrice(out var open) || !cursor.TryPrice(out var high)
            || !cursor.TryPrice(out var low) || !cursor.TryPrice(out var close))
            return false;

        var rest = cursor.Rest;
        if (rest.IsEmpty || rest.ContainsAnyExcept(Numeric)) return false;
        var closeTime = 0L;
        if (full ? !TryCloseTime(rest, out closeTime) : rest.Contains((byte)',')) return false;
        row = new ArchiveRow(openTime, closeTime, new Candle(0, open, high, low, close, 0, 0, 0));
        return true;
    }

    private static bool TryCloseTime(ReadOnlySpan<byte> rest, out long closeTime)
    {
        closeTime = 0;
        if (rest.Count((byte)',') != FieldsAfterClose - 1 || rest[^1] == ',' || rest.IndexOf(",,"u8) >= 0) return false;
        var cursor = new FieldCursor(rest[(rest.IndexOf((byte)',') + 1)..]);
        return rest[0] != ',' && cursor.TryInteger(out closeTime);
    }
}
