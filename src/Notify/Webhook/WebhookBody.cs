using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActorNotice.Notify.Wording;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Webhook;

/// <summary>Builds the bodies of webhooks. Every value is JSON-escaped; nothing foreign can end a string.</summary>
internal static partial class WebhookBody
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Names =
        ["text", "kind", "severity", "event", "side", "symbol", "interval", "close", "time"];

    /// <summary>What is wrong with a body's template; null when nothing is.</summary>
    internal static string? ProblemOf(WebhookFormat format, string body)
    {
        if (format != WebhookFormat.Custom) return body.Length == 0 ? null : "body is for format = custom";
        var unknown = Hole().Matches(body).Select(static hole => hole.Groups[1].Value)
            .FirstOrDefault(name => !Names.Contains(name));
        if (unknown is not null) return $"no placeholder {{{unknown}}} here; there are: {string.Join(", ", Names)}";
        try
        {
            JsonDocument.Parse(Hole().Replace(body, "x")).Dispose();
            return null;
        }
        catch (JsonException)
        {
            return "it is not JSON when its placeholders are filled: a placeholder stands within a \"text\"";
        }
    }

    /// <summary>The body for a notice.</summary>
    internal static byte[] Of(WebhookFormat format, string body, Notice notice, string text)
    {
        var pattern = format switch
        {
            WebhookFormat.Discord => """{"content":"{text}","allowed_mentions":{"parse":[]}}""",
            WebhookFormat.Slack => """{"text":"{text}"}""",
            WebhookFormat.Custom => body,
            _ => null,
        };
        return pattern is null
            ? JsonSerializer.SerializeToUtf8Bytes(Fields(notice, text), Readable)
            : Encoding.UTF8.GetBytes(Fill(pattern, Fields(notice, text)));
    }

    private static string Fill(string pattern, Dictionary<string, object?> fields) => Hole().Replace(
        pattern, hole => JsonSerializer.Serialize(
            string.Create(CultureInfo.InvariantCulture, $"{fields.GetValueOrDefault(hole.Groups[1].Value)}"),
            Readable)[1..^1]);

    private static Dictionary<string, object?> Fields(Notice notice, string text)
    {
        var fields = new Dictionary<string, object?>
        {
            ["id"] = notice.Id.Value,
            ["kind"] = $"{notice.Kind}".ToLowerInvariant(),
            ["text"] = text,
        };
        if (notice is AdminItem admin)
        {
            fields["event"] = AdminKey.Of(admin.Content.Event);
            fields["severity"] = $"{admin.Content.Severity}".ToLowerInvariant();
        }

        if (notice is ReferenceItem { Reference: var reference })
        {
            fields["event"] = WordBook.NameOf(reference.Kind);
            Add(fields, reference.Decision);
        }

        if (notice is SignalNotice { Signal.Decision: var made })
        {
            fields["side"] = $"{made.Verdict}".ToUpperInvariant();
            Add(fields, made);
        }

        return fields;
    }

    private static void Add(Dictionary<string, object?> fields, Decision made)
    {
        fields["symbol"] = made.Stream.Symbol.Name;
        fields["interval"] = made.Stream.Interval.Code;
        fields["close"] = made.Candle.Close.ToString();
        fields["time"] = made.Stream.Interval.CloseTimeMs(made.Candle.OpenTimeMs);
        fields["percentB"] = made.Bands?.PercentB;
        fields["bandwidth"] = made.Bands?.Bandwidth;
        fields["rsi"] = made.Rsi;
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
