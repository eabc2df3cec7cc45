using System.Text.Json;

namespace ActorNotice.Exchange.Binance;

/// <summary>One string for each text, however often it is read: thousands of contracts share a dozen states, types and
/// assets.</summary>
internal sealed class TextCache
{
    private readonly List<string> _known = [];

    /// <summary>The text under the cursor.</summary>
    internal string Of(ref Utf8JsonReader reader)
    {
        foreach (var text in _known)
            if (reader.ValueTextEquals(text)) return text;
        var fresh = reader.GetString() ?? "";
        _known.Add(fresh);
        return fresh;
    }
}
