using System.Text.Json;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Reads <c>contractInfo</c> events. They are told on listings, on changes of status and of leverage brackets,
/// for both of the exchange's universes.</summary>
internal static class ContractJson
{
    private const int CoinMargined = 2;

    internal static FrameKind Read(ReadOnlySpan<byte> frame, DecodedFrame into)
    {
        var reader = new Utf8JsonReader(frame);
        using var json = JsonDocument.ParseValue(ref reader);
        var news = json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data : json.RootElement;
        if (!Symbol.TryParse(Text(news, "s"), out var symbol)) return into.Reject(FrameRejection.MissingField);

        // contracts of the other universe are none of ours, and no fault
        into.Contract = IsCoinMargined(news) ? null : new ContractChanged(symbol, Text(news, "cs") ?? "");
        return FrameKind.Contract;
    }

    private static bool IsCoinMargined(JsonElement news) =>
        news.TryGetProperty("st", out var type) && type.ValueKind == JsonValueKind.Number
        && type.TryGetInt32(out var number) && number == CoinMargined;

    private static string? Text(JsonElement news, string name) =>
        news.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
