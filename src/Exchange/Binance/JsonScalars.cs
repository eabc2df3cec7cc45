using System.Globalization;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Single values under a JSON reader's cursor, without allocating. Not re-entrant: an escaped text lives in
/// one scratch buffer until the next is read.</summary>
internal sealed class JsonScalars
{
    private readonly byte[] _scratch = new byte[512];

    /// <summary>The text or name under the cursor, unescaped; empty when an escaped one is absurdly long or no
    /// text.</summary>
    internal ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan;
        return reader.ValueSpan.Length > _scratch.Length ? [] : Unescaped(ref reader);
    }

    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        try
        {
            return _scratch.AsSpan(0, reader.CopyString(_scratch));
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair, bytes that are no UTF-8: damage of this one field, which may not even be needed
            return [];
        }
    }

    /// <summary>A price in a JSON text.</summary>
    internal bool TryPrice(ref Utf8JsonReader reader, out Price price) => Price.TryParse(Text(ref reader), out price);

    /// <summary>A volume in a JSON text: digits and at most one point.</summary>
    internal bool TryAmount(ref Utf8JsonReader reader, out decimal amount) =>
        decimal.TryParse(Text(ref reader), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);

    /// <summary>A whole JSON number that is not negative.</summary>
    internal static bool TryCount(ref Utf8JsonReader reader, out long count) =>
        reader.TryGetInt64(out count) && count >= 0;
}
