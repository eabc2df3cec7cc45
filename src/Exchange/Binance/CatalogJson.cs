using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>
/// Reads <c>exchangeInfo</c> token by token: of two megabytes only what is wanted is ever kept. Types and states are
/// open sets; a contract whose name is no symbol is left out. Throws what JSON readers throw when the answer is not
/// what it should be.
/// </summary>
internal static class CatalogJson
{
    internal static SymbolCatalog Read(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var texts = new TextCache();
        List<SymbolInfo>? symbols = null;
        int? limit = null;
        Open(ref reader, JsonTokenType.StartObject);
        while (NextName(ref reader))
        {
            if (reader.ValueTextEquals("symbols"u8)) symbols = Symbols(ref reader, texts);
            else if (reader.ValueTextEquals("rateLimits"u8)) limit = WeightLimit(ref reader, texts);
            else SkipValue(ref reader);
        }

        // half an answer is none
        if (reader.Read()) throw new FormatException("more than one value");
        return new SymbolCatalog(symbols ?? throw new FormatException("no symbols"), limit);
    }

    private static List<SymbolInfo> Symbols(ref Utf8JsonReader reader, TextCache texts)
    {
        var symbols = new List<SymbolInfo>();
        Open(ref reader, JsonTokenType.StartArray);
        while (NextItem(ref reader))
            if (Contract(ref reader, texts) is { } info) symbols.Add(info);
        return symbols;
    }

    private static SymbolInfo? Contract(ref Utf8JsonReader reader, TextCache texts)
    {
        var draft = new Draft();
        while (NextName(ref reader))
        {
            if (reader.ValueTextEquals("symbol"u8)) draft.Symbol = Name(ref reader);
            else if (reader.ValueTextEquals("filters"u8)) draft.TickSize = TickSize(ref reader);
            else ReadField(ref reader, ref draft, texts);
        }

        return draft.Symbol is { } symbol
            ? new SymbolInfo(
                symbol, draft.Status, draft.ContractType, draft.QuoteAsset, draft.TickSize, draft.OnboardMs,
                draft.DeliveryMs)
            : null;
    }

    private static Symbol? Name(ref Utf8JsonReader reader)
    {
        reader.Read();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : "";
        reader.Skip();
        return Symbol.TryParse(text, out var symbol) ? symbol : null;
    }

    private static void ReadField(ref Utf8JsonReader reader, ref Draft draft, TextCache texts)
    {
        if (reader.ValueTextEquals("status"u8)) draft.Status = Text(ref reader, texts);
        else if (reader.ValueTextEquals("contractType"u8)) draft.ContractType = Text(ref reader, texts);
        else if (reader.ValueTextEquals("quoteAsset"u8)) draft.QuoteAsset = Text(ref reader, texts);
        else if (reader.ValueTextEquals("onboardDate"u8)) draft.OnboardMs = Number(ref reader);
        else if (reader.ValueTextEquals("deliveryDate"u8)) draft.DeliveryMs = Number(ref reader);
        else SkipValue(ref reader);
    }

    // pricePrecision is not the tick size; only the filter says it
    private static decimal? TickSize(ref Utf8JsonReader reader)
    {
        decimal? found = null;
        Open(ref reader, JsonTokenType.StartArray);
        while (NextItem(ref reader))
        {
            // read in any case: the reader must come past every item
            var tick = TickSizeOfFilter(ref reader);
            found ??= tick;
        }

        return found;
    }

    private static decimal? TickSizeOfFilter(ref Utf8JsonReader reader)
    {
        var isPrice = false;
        string? tick = null;
        while (NextName(ref reader))
        {
            var (isType, isTick) = (reader.ValueTextEquals("filterType"u8), reader.ValueTextEquals("tickSize"u8));
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String) isPrice = reader.ValueTextEquals("PRICE_FILTER"u8);
            if (isTick && reader.TokenType == JsonTokenType.String) tick = reader.GetString();
            reader.Skip();
        }

        if (!isPrice) return null;
        return decimal.Parse(tick ?? "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static int? WeightLimit(ref Utf8JsonReader reader, TextCache texts)
    {
        int? found = null;
        Open(ref reader, JsonTokenType.StartArray);
        while (NextItem(ref reader))
        {
            var limit = WeightOfLimit(ref reader, texts);
            found ??= limit;
        }

        return found;
    }

    private static int? WeightOfLimit(ref Utf8JsonReader reader, TextCache texts)
    {
        var (type, interval, count, limit) = ("", "", 0L, 0L);
        while (NextName(ref reader))
        {
            if (reader.ValueTextEquals("rateLimitType"u8)) type = Text(ref reader, texts);
            else if (reader.ValueTextEquals("interval"u8)) interval = Text(ref reader, texts);
            else if (reader.ValueTextEquals("intervalNum"u8)) count = Number(ref reader);
            else if (reader.ValueTextEquals("limit"u8)) limit = Number(ref reader);
            else SkipValue(ref reader);
        }

        var isWeight = type == "REQUEST_WEIGHT" && interval == "MINUTE" && count == 1;
        return isWeight && limit is > 0 and <= int.MaxValue ? (int)limit : null;
    }

    private static string Text(ref Utf8JsonReader reader, TextCache texts)
    {
        reader.Read();
        var text = reader.TokenType == JsonTokenType.String ? texts.Of(ref reader) : "";
        reader.Skip();
        return text;
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        var number = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : 0;
        reader.Skip();
        return number;
    }

    private static void Open(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        reader.Read();
        if (reader.TokenType != expected) throw new FormatException($"{reader.TokenType} in place of {expected}");
    }

    private static bool NextName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType != JsonTokenType.EndObject;

    private static bool NextItem(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray) return false;
        return reader.TokenType == JsonTokenType.StartObject ? true : throw new FormatException("not an object");
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    // what a contract said so far; thousands are read, so no object for each step
    private struct Draft()
    {
        internal Symbol? Symbol;
        internal string Status = "";
        internal string ContractType = "";
        internal string QuoteAsset = "";
        internal decimal? TickSize;
        internal long OnboardMs;
        internal long DeliveryMs;
    }
}
