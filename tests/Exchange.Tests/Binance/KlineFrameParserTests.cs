using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public class KlineFrameParserTests
{
    private static readonly StreamKey Btc = Frames.Btc.Stream;

    private static readonly Parsed OpenBtc = new(FrameKind.OpenCandle)
    {
        Stream = 0,
        Price = Price.Parse("43215.5"),
        EventTimeMs = 1_700_000_040_123,
    };

    [Fact]
    public void WhenACompactOpenFrameComesThenPriceAndTimeAreRead() =>
        Assert.Equal(OpenBtc, Parsed.Of(Frames.Btc.Wrapped, Btc));

    [Fact]
    public void WhenAClosedFrameComesThenTheWholeCandleIsRead()
    {
        var parsed = Parsed.Of(Frames.Btc.AsClosed.Wrapped, Btc);

        var candle = new Candle(
            1_699_999_980_000, Price.Parse("43210.1"), Price.Parse("43220"), Price.Parse("43200"), Price.Parse("43215.5"),
            123.456m, 5_334_567.89m, 212);
        Assert.Equal(OpenBtc with { Kind = FrameKind.ClosedCandle, Candle = candle }, parsed);
    }

    [Fact]
    public void WhenTheSameOpenFrameIsSpacedOrReorderedOrEscapedThenTheResultIsTheSame()
    {
        string[] spellings =
        [
            Frames.Btc.Raw,
            $"  {Frames.Btc.Wrapped}\r\n",
            Frames.Btc.Wrapped.Replace(":", " : ").Replace(",", " , "),
            Frames.Btc.Wrapped.Replace("\"stream\"", "\"str\\u0065am\"").Replace("\"c\":", "\"\\u0063\":"),
            Frames.Btc.Wrapped.Replace("btcusdt@", "btc\\u0075sdt\\u0040"),
            (Frames.Btc with { Symbol = "\"BTC\\u0055SDT\"" }).Wrapped,
            (Frames.Btc with { Tail = ",\"st\":1,\"new\":{\"c\":\"1\",\"x\":true,\"deep\":[[{}]]}" }).Wrapped,
            "{\"data\":" + Frames.Btc.Raw + ",\"stream\":\"btcusdt@kline_1m\",\"later\":[1,2,{\"k\":{}}]}",
            """{"E":1700000040123,"k":{"x":false,"c":"43215.50","i":"1m","s":"BTCUSDT"},"e":"kline"}""",
        ];

        Assert.All(spellings, frame => Assert.Equal(OpenBtc, Parsed.Of(frame, Btc)));
    }

    [Fact]
    public void WhenTheSameClosedFrameIsSpacedOrReorderedThenTheCandleIsTheSame()
    {
        var closed = Frames.Btc.AsClosed;
        var expected = Parsed.Of(closed.Wrapped, Btc);
        string[] spellings =
        [
            closed.Raw,
            closed.Wrapped.Replace(":", ": "),
            closed.Wrapped.Replace("\"x\":true,", "").Replace("\"k\":{", "\"k\":{\"x\":true,"),
            closed.Wrapped.Replace("43215.50", "432\\u00315.50"),
        ];

        Assert.Equal(FrameKind.ClosedCandle, expected.Kind);
        Assert.All(spellings, frame => Assert.Equal(expected, Parsed.Of(frame, Btc)));
    }

    [Fact]
    public void WhenASymbolIsNotAsciiThenBothSpellingsFindIt()
    {
        var stream = Frames.Key("币安人生USDT", "1M");
        var frame = Frames.At(stream, 1_700_000_000_000, seed: 1).AsClosed;
        var escaped = frame.Wrapped.Replace("币安人生", "\\u5e01\\u5b89\\u4eba\\u751f");

        var expected = Parsed.Of(frame.Wrapped, Btc, stream);
        Assert.Equal(FrameKind.ClosedCandle, expected.Kind);
        Assert.Equal(1, expected.Stream);
        Assert.Equal(expected, Parsed.Of(escaped, Btc, stream));
    }

    [Fact]
    public void WhenOneMinuteAndOneMonthAreWatchedThenCaseTellsThemApart()
    {
        var month = Frames.Key("BTCUSDT", "1M");
        var minuteFrame = Frames.At(Btc, 1_700_000_000_000, 1);
        var monthFrame = Frames.At(month, 1_700_000_000_000, 1);

        Assert.Equal(0, Parsed.Of(minuteFrame.Wrapped, Btc, month).Stream);
        Assert.Equal(1, Parsed.Of(monthFrame.Wrapped, Btc, month).Stream);
    }

    [Fact]
    public void WhenACandleHadNoTradeThenItIsStillACandle()
    {
        var flat = Frames.Btc.AsClosed with
        {
            Open = "\"1\"",
            High = "\"1\"",
            Low = "\"1\"",
            Close = "\"1\"",
            Volume = "\"0\"",
            QuoteVolume = "\"0\"",
            Trades = "0",
        };

        Assert.Equal(FrameKind.ClosedCandle, Parsed.Of(flat.Wrapped.Replace("\"f\":100", "\"f\":-1"), Btc).Kind);
    }

    [Fact]
    public void WhenANameIsRepeatedThenTheLastOneCounts()
    {
        var twice = Frames.Btc.Wrapped.Replace("\"B\":\"0\"", "\"B\":\"0\",\"c\":\"7\"");
        var thenClosed = Frames.Btc.Wrapped.Replace("\"B\":\"0\"", "\"B\":\"0\",\"x\":true");

        Assert.Equal(Price.Parse("7"), Parsed.Of(twice, Btc).Price);
        Assert.Equal(FrameKind.ClosedCandle, Parsed.Of(thenClosed, Btc).Kind);
    }

    [Theory]
    [InlineData("""{"result":null,"id":7}""", 7)]
    [InlineData("""{"id":1,"result":["btcusdt@kline_1m"]}""", 1)]
    [InlineData("""{"result":null}""", -1)]
    [InlineData("""{"result":true,"id":"text"}""", -1)]
    public void WhenARequestIsAcceptedThenItsNumberIsRead(string reply, long id)
    {
        var into = new DecodedFrame();
        Assert.Equal(FrameKind.Acknowledged, new KlineFrameParser([Btc]).Decode(Frames.Utf8(reply), into));
        Assert.Equal(id, into.ReplyId);
    }

    [Theory]
    [InlineData("""{"code":2,"msg":"Invalid request: x","id":9}""", 9)]
    [InlineData("""{"code":2,"msg":"Invalid request: x"}""", -1)]
    [InlineData("""{"error":{"code":2,"msg":"Invalid request: x","more":{}},"id":3}""", 3)]
    public void WhenARequestIsRefusedThenEitherShapeIsUnderstood(string reply, long id)
    {
        var into = new DecodedFrame();
        Assert.Equal(FrameKind.Refused, new KlineFrameParser([Btc]).Decode(Frames.Utf8(reply), into));
        Assert.Equal((id, 2, "Invalid request: x"), (into.ReplyId, into.ReplyCode, into.ReplyText));
    }

    [Theory]
    [InlineData("""{"e":"serverShutdown","E":1770123456789}""")]
    [InlineData("""{"stream":"!serverShutdown","data":{"e":"serverShutdown","E":1770123456789}}""")]
    public void WhenTheServerAnnouncesItsShutdownThenItIsRecognised(string frame) =>
        Assert.Equal(FrameKind.Shutdown, Parsed.Of(frame, Btc).Kind);
}
