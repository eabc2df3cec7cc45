using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Reads <c>exchangeInfo</c>. Types and states are open sets; a contract whose name is no symbol is left
/// out.</summary>
internal static class CatalogJson
{
    internal static SymbolCatalog Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var symbols = json.RootElement.GetProperty("symbols").EnumerateArray().Select(Info).OfType<SymbolInfo>();
        return new SymbolCatalog(symbols, WeightLimit(json.RootElement));
    }

    private static SymbolInfo? Info(JsonElement contract)
    {
        if (!Symbol.TryParse(Text(contract, "symbol"), out var symbol)) return null;
        return new SymbolInfo(
            symbol,
            Text(contract, "status"),
            Text(contract, "contractType"),
            Text(contract, "quoteAsset"),
            TickSize(contract),
            Number(contract, "onboardDate"),
            Number(contract, "deliveryDate"));
    }

    // pricePrecision is not the tick size; only the filter says it
    private static decimal? TickSize(JsonElement contract)
    {
        if (!contract.TryGetProperty("filters", out var filters)) return null;
        foreach (var filter in filters.EnumerateArray())
            if (Text(filter, "filterType") == "PRICE_FILTER") return RestJson.Decimal(filter.GetProperty("tickSize"));
        return null;
    }

    private static int? WeightLimit(JsonElement root)
    {
        if (!root.TryGetProperty("rateLimits", out var limits)) return null;
        foreach (var limit in limits.EnumerateArray())
        {
            var isPerMinute = Text(limit, "interval") == "MINUTE" && Number(limit, "intervalNum") == 1;
            if (isPerMinute && Text(limit, "rateLimitType") == "REQUEST_WEIGHT") return (int)Number(limit, "limit");
        }

        return null;
    }

    private static string Text(JsonElement item, string name)
    {
        var isText = item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;
        return isText ? value.GetString() ?? "" : "";
    }

    private static long Number(JsonElement item, string name)
    {
        var isNumber = item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;
        return isNumber && value.TryGetInt64(out var number) ? number : 0;
    }
}
