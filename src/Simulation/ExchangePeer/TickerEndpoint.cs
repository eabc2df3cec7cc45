using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary><c>GET /fapi/v1/ticker/24hr</c>: the last 24 hours up to now, one symbol or all.</summary>
internal static class TickerEndpoint
{
    private const long Day = 86_400_000;

    /// <summary>Weight of a call: 1 with a symbol, 40 without.</summary>
    internal static int Weight(RestQuery query) => query.Text("symbol") is null ? 40 : 1;

    /// <summary>The answer's body, or <see cref="RestRefused"/>.</summary>
    internal static ReadOnlyMemory<byte> Answer(SimulatedMarket market, RestQuery query, long nowMs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        if (query.Text("symbol") is { } name)
        {
            var one = Symbol.TryParse(name, out var symbol) && symbol.Name == name ? market.Find(symbol) : null;
            Write(json, one ?? throw RestRefused.InvalidSymbol, nowMs);
        }
        else
        {
            json.WriteStartArray();
            foreach (var symbol in market.Ordered) Write(json, symbol, nowMs);
            json.WriteEndArray();
        }

        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SymbolMarket symbol, long nowMs)
    {
        var day = LastDay(symbol, nowMs);
        var (open, close) = (day.Open.ToDecimal(), day.Close.ToDecimal());
        json.WriteStartObject();
        json.WriteString("symbol", symbol.Spec.Symbol.Name);
        WriteText(json, "priceChange", close - open);
        WriteText(json, "priceChangePercent", open == 0 ? 0 : Math.Round((close - open) / open * 100, 3));
        WriteText(json, "weightedAvgPrice", day.Volume == 0 ? close : Math.Round(day.QuoteVolume / day.Volume, 8));
        json.WriteString("lastPrice", day.Close.ToString());
        WriteText(json, "lastQty", symbol.Spec.StepSize);
        json.WriteString("openPrice", day.Open.ToString());
        json.WriteString("highPrice", day.High.ToString());
        json.WriteString("lowPrice", day.Low.ToString());
        WriteText(json, "volume", day.Volume);
        WriteText(json, "quoteVolume", day.QuoteVolume);
        json.WriteNumber("openTime", day.OpenTimeMs);
        json.WriteNumber("closeTime", nowMs);
        json.WriteNumber("firstId", TradeIds.First(day));
        json.WriteNumber("lastId", TradeIds.Last(day));
        json.WriteNumber("count", day.Trades);
        json.WriteEndObject();
    }

    private static Candle LastDay(SymbolMarket symbol, long nowMs)
    {
        // Moves with the minute, not with the day.
        var source = symbol.Finest;
        var sum = SymbolMarket.Sum(source, nowMs - Day, source.Interval.OpenTimeMs(nowMs));
        if (symbol.TryPartial(source, nowMs, out var part)) sum.Add(part);
        return sum.Value;
    }

    private static void WriteText(Utf8JsonWriter json, string name, decimal value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
}
