using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Replay;

/// <summary>
/// One JSON object a line: <c>symbol, interval, openTime, closeTime, close, middle, upper, lower, bandwidth, percentB,
/// rsi, decision</c>. Times are Unix ms; the close is the exact decimal as a JSON number; bands, bandwidth (ratio), %B
/// and RSI are doubles, null where there is none.
/// </summary>
/// <param name="output">Where to; not closed.</param>
public sealed class JsonLinesWriter(Stream output) : IReplayWriter
{
    private const int FlushBytes = 64 << 10;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushBytes * 2);

    /// <inheritdoc/>
    public void Write(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        using (var json = new Utf8JsonWriter(_buffer, Options)) WriteObject(json, decision);
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushBytes) Finish();
    }

    /// <inheritdoc/>
    public void Finish()
    {
        output.Write(_buffer.WrittenSpan);
        output.Flush();
        _buffer.ResetWrittenCount();
    }

    private static void WriteObject(Utf8JsonWriter json, Decision decision)
    {
        var (stream, candle, bands) = (decision.Stream, decision.Candle, decision.Bands);
        json.WriteStartObject();
        json.WriteString("symbol", stream.Symbol.Name);
        json.WriteString("interval", stream.Interval.Code);
        json.WriteNumber("openTime", candle.OpenTimeMs);
        json.WriteNumber("closeTime", stream.Interval.CloseTimeMs(candle.OpenTimeMs));
        json.WritePropertyName("close");
        // Not as a double: the close is the one number that is exact.
        json.WriteRawValue(candle.Close.ToString());
        WriteOptional(json, "middle", bands?.Middle);
        WriteOptional(json, "upper", bands?.Upper);
        WriteOptional(json, "lower", bands?.Lower);
        WriteOptional(json, "bandwidth", bands?.Bandwidth);
        WriteOptional(json, "percentB", bands?.PercentB);
        WriteOptional(json, "rsi", decision.Rsi);
        json.WriteString("decision", VerdictText.Of(decision.Verdict));
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
