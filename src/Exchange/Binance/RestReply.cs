using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>Reads what the exchange puts around its answers: weight counter, waits, and error bodies of any
/// kind.</summary>
internal static class RestReply
{
    private const string WeightHeader = "X-MBX-USED-WEIGHT-1M";

    /// <summary>The weight used in the running minute, null when the header is missing or odd.</summary>
    internal static int? UsedWeight(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues(WeightHeader, out var values)) return null;
        var text = values.FirstOrDefault();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : null;
    }

    /// <summary>What is needed of an answer to judge it.</summary>
    internal static RestAnswer Summarize(
        HttpResponseMessage response, ReadOnlySequence<byte> body, DateTimeOffset localNow)
    {
        var (code, text) = Error(body);
        // moments in the answer are the exchange's, so its own clock is the one to measure them with
        var now = response.Headers.Date ?? localNow;
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? (retry?.Date is { } until ? until - now : null);
        return new RestAnswer((int)response.StatusCode, code, text, wait, now);
    }

    // HTML and empty bodies have no code; they are judged by the status alone
    private static (int Code, string Text) Error(ReadOnlySequence<byte> body)
    {
        if (!body.FirstSpan.TrimStart(" \t\r\n"u8).StartsWith("{"u8)) return (0, "");
        try
        {
            using var json = JsonDocument.Parse(body);
            var hasCode = json.RootElement.TryGetProperty("code", out var number);
            var code = hasCode && number.TryGetInt32(out var value) ? value : 0;
            var text = json.RootElement.TryGetProperty("msg", out var message) ? message.ToString() : "";
            return (code, text);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            // a broken error body says no more than none
            return (0, "");
        }
    }
}
