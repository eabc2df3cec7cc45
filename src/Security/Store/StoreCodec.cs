using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ActorNotice.Security.Store;

/// <summary>
/// The store's file. <c>seal</c> is an HMAC under the data key over everything before it: an entry cannot be
/// exchanged, left out or reordered. <c>checksum</c> needs no key: it tells damage from a wrong passphrase. There is
/// one way to write a document, and a file written otherwise is not read: so no bit of it can change unseen.
/// </summary>
internal static class StoreCodec
{
    private const string Format = "actornotice-secrets/1";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The file of a document.</summary>
    public static byte[] Write(StoreDocument document, DataKey key) => Write(document, SealOf(document, key));

    /// <summary>True when the seal was made by who has the key; compared in constant time.</summary>
    public static bool IsAuthentic(StoreDocument document, ReadOnlySpan<byte> seal, DataKey key) =>
        CryptographicOperations.FixedTimeEquals(SealOf(document, key), seal);

    /// <summary>Document and seal; null when the bytes are not exactly what <see cref="Write(StoreDocument, DataKey)"/>
    /// makes.</summary>
    public static (StoreDocument Document, byte[] Seal)? Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var root = json.RootElement;
            if (root.GetProperty("format").GetString() != Format) return null;
            var document = StoreJson.Document(root);
            var seal = root.GetProperty("seal").GetBytesFromBase64();
            return Write(document, seal).AsSpan().SequenceEqual(file.Span) ? (document, seal) : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException or ArgumentException or OverflowException)
        {
            // Whatever is wrong with the bytes, they are not a store that was written by this program.
            return null;
        }
    }

    private static byte[] Write(StoreDocument document, byte[] seal)
    {
        var body = Body(document, indented: true);
        var buffer = new ArrayBufferWriter<byte>();
        // The body's closing brace and the line end before it make room for the last two fields.
        buffer.Write(body.AsSpan()[..^2]);
        buffer.Write(",\n  \"seal\": \""u8);
        buffer.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(seal)));
        buffer.Write("\",\n  \"checksum\": \""u8);
        buffer.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData([.. body, .. seal]))));
        buffer.Write("\"\n}\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] SealOf(StoreDocument document, DataKey key)
    {
        var own = Sealing.Derive(key.Bytes, [], "actornotice-secrets/1 seal"u8);
        try
        {
            return HMACSHA512.HashData(own, Body(document, indented: false));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(own);
        }
    }

    private static byte[] Body(StoreDocument document, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout(indented)))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("revision", document.Revision);
            json.WriteString("environment", document.Environment);
            json.WriteStartObject("key");
            json.WriteString("kind", document.Key.Kind);
            foreach (var (name, value) in document.Key.Parameters) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteStartArray("entries");
            foreach (var entry in document.Entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // The file is read by people, never by a browser: base64 keeps its plus signs.
    private static JsonWriterOptions Layout(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Write(Utf8JsonWriter json, StoreEntry entry)
    {
        foreach (var version in entry.Versions)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            json.WriteNumber("version", version.Number);
            json.WriteString(
                "written", version.Written.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteBase64String("salt", version.Salt);
            json.WriteBase64String("nonce", version.Nonce);
            json.WriteBase64String("box", version.Box);
            json.WriteEndObject();
        }
    }
}
