using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ActorNotice.Security.Store;

/// <summary>Reads the parts of a store's file; anything unexpected throws, and the codec turns that into one
/// answer.</summary>
internal static class StoreJson
{
    /// <summary>The document below the root.</summary>
    public static StoreDocument Document(JsonElement root) => new(
        root.GetProperty("revision").GetInt64(), Text(root, "environment"), Key(root.GetProperty("key")),
        [.. root.GetProperty("entries").EnumerateArray().Select(Version)
            .GroupBy(static pair => pair.Name, static pair => pair.Version)
            .Select(static group => new StoreEntry(group.Key, [.. group]))]);

    private static StoreKeyBlock Key(JsonElement key) => new(
        Text(key, "kind"),
        key.EnumerateObject().Where(static field => field.Name != "kind").ToImmutableSortedDictionary(
            static field => field.Name, static field => field.Value.GetString() ?? "", StringComparer.Ordinal));

    private static (string Name, StoreVersion Version) Version(JsonElement entry) => (
        Text(entry, "name"),
        new StoreVersion(
            entry.GetProperty("version").GetInt32(),
            DateTimeOffset.Parse(
                Text(entry, "written"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            entry.GetProperty("salt").GetBytesFromBase64(), entry.GetProperty("nonce").GetBytesFromBase64(),
            entry.GetProperty("box").GetBytesFromBase64()));

    private static string Text(JsonElement of, string name) =>
        of.GetProperty(name).GetString() ?? throw new FormatException(name);
}
