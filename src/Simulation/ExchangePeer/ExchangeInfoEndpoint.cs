using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary><c>GET /fapi/v1/exchangeInfo</c>: limits and contracts, as far as a notice service reads them.</summary>
internal static class ExchangeInfoEndpoint
{
    /// <summary>The answer's body.</summary>
    internal static ReadOnlyMemory<byte> Answer(
        SimulatedMarket market, MarketDamage damage, int weightPerMinute, long nowMs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("timezone", "UTC");
        json.WriteNumber("serverTime", nowMs);
        json.WriteString("futuresType", "U_MARGINED");
        json.WriteStartArray("rateLimits");
        WriteLimit(json, "REQUEST_WEIGHT", "MINUTE", 1, weightPerMinute);
        WriteLimit(json, "ORDERS", "MINUTE", 1, 1200);
        WriteLimit(json, "ORDERS", "SECOND", 10, 300);
        json.WriteEndArray();
        json.WriteStartArray("exchangeFilters");
        json.WriteEndArray();
        json.WriteStartArray("symbols");
        foreach (var symbol in market.Ordered) WriteSymbol(json, symbol, damage);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteLimit(Utf8JsonWriter json, string type, string interval, int count, int limit)
    {
        json.WriteStartObject();
        json.WriteString("rateLimitType", type);
        json.WriteString("interval", interval);
        json.WriteNumber("intervalNum", count);
        json.WriteNumber("limit", limit);
        json.WriteEndObject();
    }

    private static void WriteSymbol(Utf8JsonWriter json, SymbolMarket market, MarketDamage damage)
    {
        var spec = market.Spec;
        json.WriteStartObject();
        json.WriteString("symbol", spec.Symbol.Name);
        json.WriteString("pair", spec.Symbol.Name.Split('_')[0]);
        json.WriteString("contractType", spec.ContractType);
        json.WriteNumber("deliveryDate", spec.DeliveryMs);
        json.WriteNumber("onboardDate", market.FirstOpenMs);
        json.WriteString("status", damage.StatusOf(spec.Symbol) ?? spec.Status);
        json.WriteString("baseAsset", spec.BaseAsset);
        json.WriteString("quoteAsset", spec.QuoteAsset);
        json.WriteString("marginAsset", spec.QuoteAsset);
        json.WriteNumber("pricePrecision", spec.PriceDecimals);
        json.WriteNumber("quantityPrecision", spec.StepSize.Scale);
        json.WriteString("underlyingType", "COIN");
        json.WriteStartArray("underlyingSubType");
        json.WriteEndArray();
        WriteFilters(json, spec);
        json.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter json, SymbolSpec spec)
    {
        var tick = spec.TickSize.ToString();
        var step = spec.StepSize.ToString(CultureInfo.InvariantCulture);
        json.WriteStartArray("filters");
        WriteFilter(json, "PRICE_FILTER", ("minPrice", tick), ("maxPrice", "1000000"), ("tickSize", tick));
        WriteFilter(json, "LOT_SIZE", ("minQty", step), ("maxQty", "1000000"), ("stepSize", step));
        WriteFilter(json, "MARKET_LOT_SIZE", ("minQty", step), ("maxQty", "100000"), ("stepSize", step));
        WriteFilter(json, "MIN_NOTIONAL", ("notional", "5"));
        json.WriteEndArray();
    }

    private static void WriteFilter(
        Utf8JsonWriter json, string type, params ReadOnlySpan<(string Name, string Value)> values)
    {
        json.WriteStartObject();
        json.WriteString("filterType", type);
        foreach (var (name, value) in values) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
