using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ActorNotice.Security.Audit;

/// <summary>
/// The grammar of the audit log. One JSON object a line:
/// <c>{"line":1,"time":"…","actor":"…","action":"…","subject":"…","outcome":"…","security":true,"previous":"…"}</c>,
/// where <c>previous</c> is the SHA-256 of the bytes of the line before, without its line end.
/// </summary>
internal static class AuditChain
{
    /// <summary>UTC, milliseconds.</summary>
    public const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    // The file is read by people, never by a browser: Korean stays Korean.
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The next line (without its line end) and the head after it.</summary>
    public static (byte[] Line, AuditHead Head) Append(AuditHead head, DateTimeOffset time, AuditFact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("line", head.Count + 1);
            json.WriteString("time", time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("actor", fact.Actor);
            json.WriteString("action", fact.Action);
            json.WriteString("subject", fact.Subject);
            json.WriteString("outcome", fact.Outcome);
            if (fact.Risk.Length > 0) json.WriteString("risk", fact.Risk);
            json.WriteBoolean("security", fact.Security);
            json.WriteString("previous", head.Hash);
            json.WriteEndObject();
        }

        var line = buffer.WrittenSpan.ToArray();
        return (line, new(head.Count + 1, HashOf(line)));
    }

    /// <summary>A line's hash in lower-case hex.</summary>
    public static string HashOf(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line));

    /// <summary>A line's number and the hash it holds of the line before; null when it is no line of ours.</summary>
    public static (long Number, string Previous)? Links(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("line", out var number) && number.ValueKind == JsonValueKind.Number
                && number.TryGetInt64(out var count) && root.TryGetProperty("previous", out var previous)
                && previous.ValueKind == JsonValueKind.String && previous.GetString() is { } hash
                    ? (count, hash)
                    : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A damaged line is a finding of the verifier, not an error. The second kind is broken text inside a sound
            // string.
            return null;
        }
    }
}
