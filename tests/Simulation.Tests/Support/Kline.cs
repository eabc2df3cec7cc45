using System.Globalization;
using System.Text.Json;

namespace ActorNotice.Simulation.Tests.Support;

/// <summary>A kline event as a client sees it.</summary>
internal sealed record Kline(
    string? Stream, string Symbol, string Interval, long EventMs, long OpenMs, long CloseMs, decimal Open, decimal High, decimal Low,
    decimal Close, decimal Volume, long Trades, bool IsClosed)
{
    internal static Kline Read(JsonElement message)
    {
        var isWrapped = message.TryGetProperty("stream", out var stream);
        var data = isWrapped ? message.GetProperty("data") : message;
        var k = data.GetProperty("k");
        return new Kline(
            isWrapped ? stream.GetString() : null, Text(k, "s"), Text(k, "i"), data.GetProperty("E").GetInt64(),
            k.GetProperty("t").GetInt64(), k.GetProperty("T").GetInt64(), Number(k, "o"), Number(k, "h"), Number(k, "l"),
            Number(k, "c"), Number(k, "v"), k.GetProperty("n").GetInt64(), k.GetProperty("x").GetBoolean());
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static decimal Number(JsonElement json, string name) => decimal.Parse(Text(json, name), CultureInfo.InvariantCulture);
}
