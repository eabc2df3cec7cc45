using System.Globalization;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>What a recorded frame says, as far as a recording needs it.</summary>
/// <param name="Stream">Whose candle.</param>
/// <param name="OpenMs">Its open time, Unix ms.</param>
/// <param name="IsClosed">Whether the candle is complete.</param>
/// <param name="Row">The candle as a line of the exchange's archive; the numbers' text is the frame's.</param>
internal sealed record KlineEvent(StreamKey Stream, long OpenMs, bool IsClosed, string Row)
{
    /// <summary>Reads a frame, wrapped or not; null for everything that is no kline.</summary>
    internal static KlineEvent? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            return Data(root) is { } data && data.TryGetProperty("k", out var kline) ? Of(kline) : null;
        }
        catch (Exception bad) when (bad is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Recorded as it came, but no candle.
            return null;
        }
    }

    /// <summary>A candle of history: it does not tell what takers bought, so 0 stands there, and 1 in the column that the
    /// archive ignores tells such a row from the others.</summary>
    internal static KlineEvent Of(StreamKey stream, Candle one) => new(
        stream, one.OpenTimeMs, true,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{one.OpenTimeMs},{one.Open},{one.High},{one.Low},{one.Close},{one.Volume},")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{stream.Interval.CloseTimeMs(one.OpenTimeMs)},{one.QuoteVolume},{one.Trades},0,0,1"));

    private static JsonElement? Data(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return null;
        return root.TryGetProperty("data", out var inner) ? inner : root;
    }

    private static KlineEvent? Of(JsonElement kline)
    {
        if (!Symbol.TryParse(kline.GetProperty("s").GetString(), out var symbol)
            || !Interval.TryParse(kline.GetProperty("i").GetString(), out var interval)) return null;
        string[] columns = ["t", "o", "h", "l", "c", "v", "T", "q", "n", "V", "Q"];
        var row = string.Join(',', columns.Select(name => kline.GetProperty(name).ToString())) + ",0";
        return new KlineEvent(
            new StreamKey(symbol, interval), kline.GetProperty("t").GetInt64(), kline.GetProperty("x").GetBoolean(),
            row);
    }
}
