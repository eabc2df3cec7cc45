using System.Globalization;
using System.Text.Json;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

/// <summary>What a frame means, read slowly through <see cref="JsonDocument"/>. Null = the oracle cannot judge it.</summary>
internal sealed class KlineOracle(IReadOnlyList<StreamKey> streams)
{
    private static readonly Parsed Rejected = new(FrameKind.Rejected);

    public Parsed? Judge(byte[] frame, out bool isJson)
    {
        isJson = false;
        try
        {
            using var json = JsonDocument.Parse(frame);
            isJson = true;
            return IsAmbiguous(json.RootElement) ? null : Judge(json.RootElement);
        }
        catch (JsonException)
        {
            return Rejected;
        }
        catch (InvalidOperationException)
        {
            // a text that is no text; whether that matters depends on who looks at it
            return null;
        }
    }

    private Parsed? Judge(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return Rejected;
        var isWrapped = root.TryGetProperty("stream", out var name);
        var hasData = root.TryGetProperty("data", out var data);
        if (hasData && (root.TryGetProperty("e", out _) || root.TryGetProperty("E", out _) || root.TryGetProperty("k", out _)))
            return null;
        var ev = hasData ? data : root;
        if (!IsText(ev, "e", out var kind)) return IsReply(root, ev) ? null : Rejected;
        if (kind == "serverShutdown") return new Parsed(FrameKind.Shutdown);
        if (kind != "kline" || !ev.TryGetProperty("k", out var k) || k.ValueKind != JsonValueKind.Object) return Rejected;
        return Kline(ev, k, isWrapped ? name : null);
    }

    private Parsed Kline(JsonElement ev, JsonElement k, JsonElement? name)
    {
        if (!IsCount(ev, "E", out var eventTime) || !IsText(k, "s", out var symbol) || !IsText(k, "i", out var interval)
            || !IsPrice(k, "c", out var close) || close.Units <= 0) return Rejected;
        if (!k.TryGetProperty("x", out var x) || x.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return Rejected;
        var stream = IndexOf(LowerAscii(symbol) + "@kline_" + interval);
        if (stream < 0) return Rejected;
        if (name is { } wrapped && (wrapped.ValueKind != JsonValueKind.String || IndexOf(wrapped.GetString()) != stream)) return Rejected;

        var isClosed = x.ValueKind == JsonValueKind.True;
        var candle = Candle(k, close, streams[stream].Interval);
        if (isClosed && candle is null) return Rejected;
        return new Parsed(isClosed ? FrameKind.ClosedCandle : FrameKind.OpenCandle)
        {
            Stream = stream,
            Price = close,
            EventTimeMs = eventTime,
            Candle = isClosed ? candle : null,
        };
    }

    private static Candle? Candle(JsonElement k, Price close, Interval interval)
    {
        if (!IsCount(k, "t", out var open) || !IsCount(k, "T", out var end) || !IsCount(k, "n", out var trades)) return null;
        if (!IsPrice(k, "o", out var o) || !IsPrice(k, "h", out var h) || !IsPrice(k, "l", out var l)) return null;
        if (!IsAmount(k, "v", out var v) || !IsAmount(k, "q", out var q)) return null;
        if (open > 32_503_680_000_000 || !interval.IsOpenTime(open) || interval.CloseTimeMs(open) != end) return null;
        var candle = new Candle(open, o, h, l, close, v, q, trades);
        return candle.IsImpossible ? null : candle;
    }

    private int IndexOf(string? name)
    {
        for (var i = 0; i < streams.Count; i++)
            if (streams[i].ToStreamName() == name) return i;
        return -1;
    }

    private static string LowerAscii(string text) => string.Concat(text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c));

    private static bool IsReply(JsonElement root, JsonElement ev) =>
        !ev.TryGetProperty("e", out _)
        && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _) || root.TryGetProperty("code", out _));

    // a repeated name has no one meaning; a text that cannot be decoded may or may not be looked at
    private static bool IsAmbiguous(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => HasRepeats(element) || element.EnumerateObject().Any(static p => IsAmbiguous(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(IsAmbiguous),
        _ => false,
    };

    private static bool HasRepeats(JsonElement element)
    {
        var names = element.EnumerateObject().Select(static p => p.Name).ToList();
        return names.Distinct().Count() != names.Count;
    }

    private static bool IsText(JsonElement element, string name, out string text)
    {
        text = "";
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return false;
        if (value.ValueKind != JsonValueKind.String) return false;
        text = value.GetString() ?? "";
        return true;
    }

    private static bool IsCount(JsonElement element, string name, out long count)
    {
        count = 0;
        return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out count) && count >= 0;
    }

    private static bool IsPrice(JsonElement element, string name, out Price price)
    {
        price = default;
        return IsText(element, name, out var text) && Price.TryParse(text, out price);
    }

    private static bool IsAmount(JsonElement element, string name, out decimal amount)
    {
        amount = 0;
        return IsText(element, name, out var text)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }
}
