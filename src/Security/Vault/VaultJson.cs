using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ActorNotice.Security.Vault;

/// <summary>Vault's bodies, both ways. Values go straight into zeroed buffers, never through a string.</summary>
internal static class VaultJson
{
    /// <summary>A body with one level of texts.</summary>
    public static byte[] Body(params ReadOnlySpan<(string Name, SecretText Value)> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, fields);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A write to KV version 2 that only wins over the version it was made for.</summary>
    public static byte[] CheckAndSet(int version, ReadOnlySpan<(string Name, SecretText Value)> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("options");
            json.WriteNumber("cas", version);
            json.WriteEndObject();
            json.WriteStartObject("data");
            Write(json, fields);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The token of a login or a renewal.</summary>
    public static VaultToken Token(ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        using var json = JsonDocument.Parse(body.ToArray());
        var auth = json.RootElement.GetProperty("auth");
        var life = auth.TryGetProperty("lease_duration", out var seconds) ? seconds.GetInt64() : 0;
        return new(
            SecretText.From(auth.GetProperty("client_token").GetString()),
            auth.TryGetProperty("renewable", out var renewable) && renewable.GetBoolean(),
            now, TimeSpan.FromSeconds(life));
    }

    /// <summary>Version and texts of a KV version 2 secret: <c>data.data</c> and
    /// <c>data.metadata.version</c>.</summary>
    public static VaultSecret Secret(ReadOnlySpan<byte> body)
    {
        var values = ImmutableDictionary.CreateBuilder<string, SecretText>(StringComparer.Ordinal);
        var version = 0;
        DateTimeOffset? created = null;
        var path = new Stack<string>();
        var name = "";
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName) name = reader.GetString() ?? "";
            else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) path.Push(name);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) path.Pop();
            else if (reader.TokenType == JsonTokenType.String && IsAt(path, "data", "data"))
                values[name] = Copy(ref reader);
            else if (IsAt(path, "data", "metadata")) ReadMetadata(ref reader, name, ref version, ref created);
        }

        return new(version, values.ToImmutable()) { Created = created };
    }

    /// <summary>A text below <c>data</c>, for example the transit engine's <c>plaintext</c>.</summary>
    public static SecretText Datum(ReadOnlySpan<byte> body, string wanted)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 2 || reader.TokenType != JsonTokenType.PropertyName) continue;
            var found = reader.ValueTextEquals(wanted);
            reader.Read();
            if (found && reader.TokenType == JsonTokenType.String) return Copy(ref reader);
        }

        throw new FormatException("the answer has no such field");
    }

    private static void ReadMetadata(
        ref Utf8JsonReader reader, string name, ref int version, ref DateTimeOffset? created)
    {
        if (reader.TokenType == JsonTokenType.Number && name == "version") version = reader.GetInt32();
        // The whole secret's time: the best there is, though one key of it may be older.
        else if (reader.TokenType == JsonTokenType.String && name == "created_time"
                 && reader.TryGetDateTimeOffset(out var time))
            created = time;
    }

    private static bool IsAt(Stack<string> path, string outer, string inner) =>
        path.Count == 3 && path.Peek() == inner && path.ElementAt(1) == outer;

    private static SecretText Copy(ref Utf8JsonReader reader)
    {
        var text = GC.AllocateArray<byte>(reader.ValueSpan.Length, pinned: true);
        var copied = SecretText.FromUtf8(text.AsSpan(0, reader.CopyString(text)));
        CryptographicOperations.ZeroMemory(text);
        return copied;
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<(string Name, SecretText Value)> fields)
    {
        foreach (var (name, value) in fields)
            value.Use((json, name), static (utf8, to) =>
            {
                to.json.WriteString(Encoding.UTF8.GetBytes(to.name), utf8);
                return 0;
            });
    }
}
