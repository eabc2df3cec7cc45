using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>Bytes of one line → <see cref="ArchiveRow"/>. Columns count by position: header names differ between
/// sources.</summary>
internal static class RowParser
{
    /// <summary>Columns of the archive's own layout.</summary>
    internal const int FullColumns = 12;
    /// <summary>Columns of the short layout: open_time to volume.</summary>
    internal const int ShortColumns = 6;

    /// <summary>The columns' names, for messages.</summary>
    internal static readonly string[] Names =
    [
        "open_time", "open", "high", "low", "close", "volume", "close_time", "quote_volume", "count",
        "taker_buy_volume", "taker_buy_quote_volume", "ignore",
    ];

    /// <summary>A first line whose first field is not all digits names the columns.</summary>
    internal static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var comma = line.IndexOf((byte)',');
        return (comma < 0 ? line : line[..comma]).ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>How many fields a line has.</summary>
    internal static int CountColumns(ReadOnlySpan<byte> line) => line.Count((byte)',') + 1;

    /// <summary>Reads a row; false leaves the index and text of the bad field.</summary>
    internal static bool TryParse(
        ReadOnlySpan<byte> line, bool full, out ArchiveRow row, out (int Index, string Text) bad)
    {
        var cursor = new FieldCursor(line);
        row = default;
        bad = default;
        long closeTime = 0, trades = 0;
        decimal quote = 0;
        if (TryShort(ref cursor, out var openTime, out var candle)
            && (!full || TryRest(ref cursor, out closeTime, out quote, out trades)) && cursor.AtEnd)
        {
            row = new ArchiveRow(openTime, closeTime, candle with { QuoteVolume = quote, Trades = trades });
            return true;
        }

        bad = (cursor.Index, cursor.Text);
        return false;
    }

    private static bool TryShort(ref FieldCursor cursor, out long openTime, out Candle candle)
    {
        Price high = default, low = default, close = default;
        decimal volume = 0;
        Price open = default;
        var good = cursor.TryInteger(out openTime) && cursor.TryPrice(out open) && cursor.TryPrice(out high)
            && cursor.TryPrice(out low) && cursor.TryPrice(out close) && cursor.TryAmount(out volume);
        candle = new Candle(0, open, high, low, close, volume, 0, 0);
        return good;
    }

    private static bool TryRest(ref FieldCursor cursor, out long closeTime, out decimal quote, out long trades)
    {
        (quote, trades) = (0, 0);
        return cursor.TryInteger(out closeTime) && cursor.TryAmount(out quote) && cursor.TryInteger(out trades)
            && cursor.TryAmount(out _) && cursor.TryAmount(out _) && cursor.TryAmount(out _);
    }
}
