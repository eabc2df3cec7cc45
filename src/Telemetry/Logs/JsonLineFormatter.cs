using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorNotice.Security.Masking;
using Serilog.Events;
using Serilog.Formatting;

namespace ActorNotice.Telemetry.Logs;

/// <summary>
/// One JSON object a line: <c>time</c>, <c>level</c>, <c>source</c>, <c>message</c>, <c>error</c>, then the event's own
/// properties under <c>data</c>. Numbers and booleans stay what they are, everything else is text.
/// </summary>
internal sealed class JsonLineFormatter(SecretMask mask) : ITextFormatter
{
    // Logs are read by people and collectors, never by a browser: Korean stays Korean.
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", LogText.Time(logEvent));
            json.WriteString("level", logEvent.Level.ToString());
            if (LogText.Source(logEvent) is { Length: > 0 } source) json.WriteString("source", source);
            json.WriteString("message", LogText.Message(logEvent));
            if (logEvent.Exception is { } error) json.WriteString("error", ExceptionDigest.Of(error, mask));
            WriteData(json, logEvent);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteData(Utf8JsonWriter json, LogEvent logEvent)
    {
        var opened = false;
        foreach (var (name, value) in logEvent.Properties)
        {
            if (LogText.IsShownElsewhere(name)) continue;
            if (!opened) json.WriteStartObject("data");
            opened = true;
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        if (opened) json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: null }: json.WriteNullValue(); break;
            case ScalarValue { Value: bool flag }: json.WriteBooleanValue(flag); break;
            case ScalarValue { Value: int number }: json.WriteNumberValue(number); break;
            case ScalarValue { Value: long number }: json.WriteNumberValue(number); break;
            case ScalarValue { Value: decimal number }: json.WriteNumberValue(number); break;
            case ScalarValue { Value: double number } when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case ScalarValue { Value: string text }: json.WriteStringValue(text); break;
            default: json.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture)); break;
        }
    }
}
