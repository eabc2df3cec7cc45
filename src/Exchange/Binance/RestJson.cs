using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Readers of the small answers. They throw what JSON readers throw when an answer is not what it should
/// be.</summary>
internal static class RestJson
{
    private static readonly object Answered = new();

    internal static object Pong(ReadOnlySequence<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("not an object");
        return Answered;
    }

    internal static ServerTime Time(ReadOnlySequence<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return new ServerTime(json.RootElement.GetProperty("serverTime").GetInt64());
    }

    internal static DayVolumes Volumes(ReadOnlySequence<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var volumes = ImmutableDictionary.CreateBuilder<Symbol, decimal>();
        foreach (var row in json.RootElement.EnumerateArray())
            if (Symbol.TryParse(row.GetProperty("symbol").GetString(), out var symbol))
                volumes[symbol] = Decimal(row.GetProperty("quoteVolume"));
        return new DayVolumes(volumes.ToImmutable());
    }

    internal static decimal Decimal(JsonElement text) =>
        decimal.Parse(text.GetString() ?? "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
