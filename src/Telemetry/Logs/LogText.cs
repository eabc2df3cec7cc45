using System.Globalization;
using Serilog.Events;
using Serilog.Parsing;

namespace ActorNotice.Telemetry.Logs;

/// <summary>What both formatters render alike.</summary>
internal static class LogText
{
    /// <summary>UTC, milliseconds: one form in every log, the audit log included.</summary>
    public const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private const string ActorSource = "LogSource";
    private const string ClassSource = "SourceContext";

    /// <summary>The event's time as text.</summary>
    public static string Time(LogEvent logEvent) =>
        logEvent.Timestamp.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Who logged: the actor, else the class, else nothing.</summary>
    public static string Source(LogEvent logEvent) =>
        TextOf(logEvent, ActorSource) ?? TextOf(logEvent, ClassSource) ?? "";

    /// <summary>True for what stands elsewhere in a line: its source, its time, and Akka's whole untemplated
    /// message.</summary>
    public static bool IsShownElsewhere(string property) =>
        property is ActorSource or ClassSource or "ActorPath" or "Timestamp" or "Message";

    /// <summary>
    /// The message with plain strings (no quotation marks), on one line: a line end in a value cannot forge a log line.
    /// </summary>
    public static string Message(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            // Serilog puts strings in quotation marks; people read numbers and names beside each other.
            if (token is PropertyToken { Alignment: null } hole && TextOf(logEvent, hole.PropertyName) is { } plain)
                text.Write(plain);
            else token.Render(logEvent.Properties, text, CultureInfo.InvariantCulture);
        }

        return OneLine(text.ToString());
    }

    /// <summary>Control characters as visible escapes; the same instance when there are none.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F')) return text;
        return string.Concat(text.Select(letter => letter switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' => $"\\x{(int)letter:X2}",
            _ => letter.ToString(),
        }));
    }

    private static string? TextOf(LogEvent logEvent, string property) =>
        logEvent.Properties.TryGetValue(property, out var value) && value is ScalarValue { Value: string text }
            ? text : null;
}
