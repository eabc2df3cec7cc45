using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// Reads the rows of <c>klines</c>: arrays of twelve. Every row is checked as a closed candle of the stream would be;
/// one bad row spoils the answer, because a window built on wrong prices is worse than none.
/// </summary>
internal static class KlineRowsJson
{
    private const int Columns = 9;

    internal static KlineRows Read(ReadOnlySequence<byte> body, Interval interval)
    {
        using var json = JsonDocument.Parse(body);
        var rows = json.RootElement;
        var candles = ImmutableArray.CreateBuilder<Candle>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
        {
            var candle = Candle(row, interval);
            if (candles.Count > 0 && candle.OpenTimeMs <= candles[^1].OpenTimeMs)
                throw new FormatException("rows not ascending");
            candles.Add(candle);
        }

        return new KlineRows(candles.MoveToImmutable());
    }

    private static Candle Candle(JsonElement row, Interval interval)
    {
        if (row.GetArrayLength() < Columns) throw new FormatException("row too short");
        var openTimeMs = row[0].GetInt64();
        var candle = new Candle(
            openTimeMs,
            Price(row[1]),
            Price(row[2]),
            Price(row[3]),
            Price(row[4]),
            Amount(row[5]),
            Amount(row[7]),
            row[8].GetInt64());
        var isOnGrid = interval.IsOpenTime(openTimeMs);
        var hasRightLength = interval.CloseTimeMs(openTimeMs) == row[6].GetInt64();
        if (!isOnGrid || !hasRightLength || candle.IsImpossible)
            throw new FormatException($"impossible row at {openTimeMs}");
        return candle;
    }

    private static Price Price(JsonElement text) =>
        Market.Price.TryParse(Raw(text), out var price) ? price : throw new FormatException("not a price");

    private static decimal Amount(JsonElement text) =>
        decimal.Parse(Raw(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // without making a string of each number: thousands of windows are loaded at start
    private static ReadOnlySpan<byte> Raw(JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String) throw new FormatException("not a text");
        return JsonMarshal.GetRawUtf8Value(text)[1..^1];
    }
}
