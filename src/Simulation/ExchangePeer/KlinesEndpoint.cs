using System.Buffers;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary><c>GET /fapi/v1/klines</c>: rows of 12, ascending; the last one may be the open candle.</summary>
internal static class KlinesEndpoint
{
    private const int DefaultLimit = 500;
    private const int HighestLimit = 1500;
    private const int LongestRow = 512;

    /// <summary>Weight of a call by its limit.</summary>
    internal static int Weight(RestQuery query) => Limit(query) switch
    {
        < 100 => 1,
        < 500 => 2,
        <= 1000 => 5,
        _ => 10,
    };

    /// <summary>The answer's body, or <see cref="RestRefused"/>.</summary>
    internal static ReadOnlyMemory<byte> Answer(
        SimulatedMarket market, MarketDamage damage, RestQuery query, long nowMs)
    {
        var name = query.Required("symbol");
        var interval = query.Interval();
        var limit = Limit(query);
        var (from, to) = (query.Number("startTime"), query.Number("endTime"));
        var symbol = Symbol.TryParse(name, out var parsed) && parsed.Name == name ? market.Find(parsed) : null;
        if (symbol is null) throw RestRefused.InvalidSymbol;
        var opens = Select(symbol, interval, from, Math.Min(to ?? nowMs, nowMs), limit);
        var stream = new StreamKey(parsed, interval);
        var isOwn = symbol.SourceOf(interval)?.Interval == interval;
        opens.RemoveAll(openMs => damage.Hides(stream, isOwn, openMs));
        return Write(symbol, interval, opens, nowMs);
    }

    private static int Limit(RestQuery query) => query.Number("limit") switch
    {
        null => DefaultLimit,
        >= 1 and <= HighestLimit and var limit => (int)limit,
        _ => throw RestRefused.NotValid("limit"),
    };

    // With a start the earliest rows come, else the newest before the end.
    private static List<long> Select(SymbolMarket symbol, Interval interval, long? fromMs, long toMs, int limit)
    {
        // Nothing lies before the listing: a walk must not begin in 1970.
        var first = Math.Max(interval.OpenTimeMs(symbol.FirstOpenMs), fromMs ?? 0);
        var opens = new List<long>();
        if (symbol.SourceOf(interval) is not { } source) return opens;
        if (fromMs is null) first = Math.Max(first, interval.Advance(interval.OpenTimeMs(toMs), 1 - (long)limit));
        for (var next = OpenFrom(first); opens.Count < limit && next is { } openMs && openMs <= toMs;)
        {
            opens.Add(openMs);
            next = OpenFrom(interval.Advance(openMs));
        }

        return opens;

        long? OpenFrom(long momentMs)
        {
            // A start inside a candle means the next one; a hole in the source is stepped over.
            var openMs = interval.OpenTimeMs(momentMs);
            var part = source.OpenAtOrAfter(openMs == momentMs ? momentMs : interval.Advance(openMs));
            return part is null ? null : interval.OpenTimeMs(part.Value);
        }
    }

    private static ReadOnlyMemory<byte> Write(SymbolMarket symbol, Interval interval, List<long> opens, long nowMs)
    {
        var buffer = new ArrayBufferWriter<byte>(2 + opens.Count * 160);
        buffer.Write("["u8);
        foreach (var openMs in opens)
        {
            var isOpen = interval.CloseTimeMs(openMs) >= nowMs;
            var found = isOpen
                ? symbol.TryOpen(interval, nowMs, out var candle)
                : symbol.TryClosed(interval, openMs, out candle);
            if (!found) continue;

            if (buffer.WrittenCount > 1) buffer.Write(","u8);
            var text = new WireText(buffer.GetSpan(LongestRow));
            WriteRow(ref text, candle, interval.CloseTimeMs(openMs), symbol.Spec.PriceDecimals);
            buffer.Advance(text.Length);
        }

        buffer.Write("]"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteRow(ref WireText text, in Candle candle, long closeMs, int decimals)
    {
        text.Add("["u8);
        text.Add(candle.OpenTimeMs);
        foreach (var price in (ReadOnlySpan<Price>)[candle.Open, candle.High, candle.Low, candle.Close])
        {
            text.Add(",\""u8);
            text.Add(price, decimals);
            text.Add("\""u8);
        }

        text.Add(",\""u8);
        text.Add(candle.Volume);
        text.Add("\","u8);
        text.Add(closeMs);
        text.Add(",\""u8);
        text.Add(candle.QuoteVolume);
        text.Add("\","u8);
        text.Add(candle.Trades);
        text.Add(",\""u8);
        text.Add(TakerShare.Of(candle, candle.Volume));
        text.Add("\",\""u8);
        text.Add(TakerShare.Of(candle, candle.QuoteVolume));
        text.Add("\",\"0\"]"u8);
    }
}
