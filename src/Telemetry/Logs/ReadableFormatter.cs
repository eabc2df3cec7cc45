using ActorNotice.Security.Masking;
using Serilog.Events;
using Serilog.Formatting;

namespace ActorNotice.Telemetry.Logs;

/// <summary>For people: <c>2026-01-02T03:04:05.678Z INF [source] message | Exception: text</c>.</summary>
internal sealed class ReadableFormatter(SecretMask mask) : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(LogText.Time(logEvent));
        output.Write(' ');
        output.Write(logEvent.Level.Short());
        output.Write(' ');
        if (LogText.Source(logEvent) is { Length: > 0 } source)
        {
            output.Write('[');
            output.Write(source);
            output.Write("] ");
        }

        output.Write(LogText.Message(logEvent));
        if (logEvent.Exception is { } error)
        {
            output.Write(" | ");
            output.Write(LogText.OneLine(ExceptionDigest.Of(error, mask)));
        }

        output.Write('\n');
    }
}
