using System.Globalization;
using System.Text;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>Builds frames as the exchange sends them; every value can be replaced by raw JSON.</summary>
internal sealed record Frames(StreamKey Stream)
{
    public static readonly Frames Btc = new(Key("BTCUSDT", "1m"));

    public string EventTime { get; init; } = "1700000040123";

    public string OpenTime { get; init; } = "1699999980000";

    public string CloseTime { get; init; } = "1700000039999";

    public string Symbol { get; init; } = $"\"{Stream.Symbol}\"";

    public string Interval { get; init; } = $"\"{Stream.Interval}\"";

    public string Open { get; init; } = "\"43210.10\"";

    public string High { get; init; } = "\"43220.00\"";

    public string Low { get; init; } = "\"43200.00\"";

    public string Close { get; init; } = "\"43215.50\"";

    public string Volume { get; init; } = "\"123.456\"";

    public string QuoteVolume { get; init; } = "\"5334567.89000\"";

    public string Trades { get; init; } = "212";

    public string Closed { get; init; } = "false";

    public string Name { get; init; } = Stream.ToStreamName();

    public string Event { get; init; } = "\"kline\"";

    public string Tail { get; init; } = "";

    public Frames AsClosed => this with { Closed = "true" };

    public string Raw => $$"""{"e":{{Event}},"E":{{EventTime}},"s":{{Symbol}},"k":{{Kline}}{{Tail}}}""";

    public string Wrapped => $$"""{"stream":"{{Name}}","data":{{Raw}}}""";

    private string Kline => $$"""
        {"t":{{OpenTime}},"T":{{CloseTime}},"s":{{Symbol}},"i":{{Interval}},"f":100,"L":311,"o":{{Open}},"c":{{Close}},"h":{{High}},"l":{{Low}},"v":{{Volume}},"n":{{Trades}},"x":{{Closed}},"q":{{QuoteVolume}},"V":"60.493","Q":"2612345.67","B":"0"}
        """;

    public static StreamKey Key(string symbol, string interval) =>
        new(ActorNotice.Market.Symbol.Parse(symbol), ActorNotice.Market.Interval.Parse(interval));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The frame of a stream at a grid time, so that it is a possible candle of any interval.</summary>
    public static Frames At(StreamKey stream, long momentMs, int seed)
    {
        var openTime = stream.Interval.OpenTimeMs(momentMs);
        var random = new Random(seed);
        var close = 100m + random.Next(0, 1_000_000) / 1_000m;
        return new Frames(stream)
        {
            EventTime = Text(momentMs),
            OpenTime = Text(openTime),
            CloseTime = Text(stream.Interval.CloseTimeMs(openTime)),
            Open = $"\"{Text(close - 1)}\"",
            High = $"\"{Text(close + 2)}\"",
            Low = $"\"{Text(close - 3)}\"",
            Close = $"\"{Text(close)}\"",
            Trades = Text(random.Next(0, 5_000)),
        };
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
