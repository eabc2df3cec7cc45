using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public class KlineRejectionTests
{
    private static readonly StreamKey Btc = Frames.Btc.Stream;
    private static readonly Frames Closed = Frames.Btc.AsClosed;

    [Fact]
    public void WhenAFrameIsNotAKlineThenItsRejectionNamesTheKind()
    {
        (string Frame, FrameRejection Kind)[] table =
        [
            ("", FrameRejection.Truncated),
            ("   ", FrameRejection.Truncated),
            ("garbage", FrameRejection.NotJson),
            ("<html>502</html>", FrameRejection.NotJson),
            ("{\"a\":1}{\"b\":2}", FrameRejection.NotJson),
            (Closed.Wrapped + "}", FrameRejection.NotJson),
            ("{\"stream\":\"\\ud800\",\"data\":{}}", FrameRejection.UnknownEvent),
            ("[1,2,3]", FrameRejection.UnknownEvent),
            ("\"text\"", FrameRejection.UnknownEvent),
            ("{}", FrameRejection.UnknownEvent),
            ("{\"id\":1}", FrameRejection.UnknownEvent),
            ((Closed with { Event = "\"aggTrade\"" }).Wrapped, FrameRejection.UnknownEvent),
            ((Closed with { Event = "1" }).Wrapped, FrameRejection.UnknownEvent),
            ("{\"stream\":\"btcusdt@kline_1m\",\"data\":[]}", FrameRejection.UnknownEvent),
            ("{\"stream\":\"btcusdt@kline_1m\",\"data\":{\"e\":\"kline\",\"k\":7}}", FrameRejection.MissingField),
        ];

        Assert.All(table, row => AssertRejected(row.Kind, row.Frame));
    }

    [Fact]
    public void WhenAFrameIsCutAnywhereThenItIsTruncated()
    {
        var frame = Closed.Wrapped;
        for (var length = 0; length < frame.Length; length++) AssertRejected(FrameRejection.Truncated, frame[..length]);
    }

    [Fact]
    public void WhenAnOpenFrameIsCutAnywhereThenItIsTruncated()
    {
        var frame = Frames.Btc.Wrapped;
        for (var length = 0; length < frame.Length; length++) AssertRejected(FrameRejection.Truncated, frame[..length]);
    }

    [Fact]
    public void WhenAClosedCandleCannotBeTrueThenItIsRejectedWithTheReason()
    {
        (Frames Frame, FrameRejection Kind)[] table =
        [
            (Closed with { Close = "43215.5" }, FrameRejection.WrongType),
            (Closed with { Trades = "\"12\"" }, FrameRejection.WrongType),
            (Closed with { Closed = "\"true\"" }, FrameRejection.WrongType),
            (Closed with { Closed = "null" }, FrameRejection.WrongType),
            (Closed with { EventTime = "\"1700000040123\"" }, FrameRejection.WrongType),
            (Closed with { Close = "\"4e3\"" }, FrameRejection.BadNumber),
            (Closed with { Close = "\"-1\"" }, FrameRejection.BadNumber),
            (Closed with { Close = "\"NaN\"" }, FrameRejection.BadNumber),
            (Closed with { Close = "\"\"" }, FrameRejection.BadNumber),
            (Closed with { Close = "\"0\"" }, FrameRejection.BadNumber),
            (Closed with { Volume = "\"1,5\"" }, FrameRejection.BadNumber),
            (Closed with { Volume = "\"-1\"" }, FrameRejection.BadNumber),
            (Closed with { Trades = "1.5" }, FrameRejection.BadNumber),
            (Closed with { Trades = "-1" }, FrameRejection.BadNumber),
            (Closed with { EventTime = "99999999999999999999" }, FrameRejection.BadNumber),
            (Closed with { High = "\"43215.49\"" }, FrameRejection.ImpossibleCandle),
            (Closed with { Low = "\"43210.11\"" }, FrameRejection.ImpossibleCandle),
            (Closed with { Low = "\"0\"" }, FrameRejection.ImpossibleCandle),
            (Closed with { OpenTime = "1699999980001" }, FrameRejection.OffGrid),
            (Closed with { CloseTime = "1700000040000" }, FrameRejection.OffGrid),
            (Closed with { OpenTime = "9223372036854775807" }, FrameRejection.OffGrid),
            (Closed with { Name = "ethusdt@kline_1m" }, FrameRejection.UnknownStream),
            (Closed with { Symbol = "\"ETHUSDT\"" }, FrameRejection.UnknownStream),
            (Closed with { Interval = "\"5m\"" }, FrameRejection.Contradiction),
        ];

        Assert.All(table, row => AssertRejected(row.Kind, row.Frame.Wrapped, Btc, Frames.Key("BTCUSDT", "5m")));
    }

    [Theory]
    [InlineData("\"e\"")]
    [InlineData("\"E\"")]
    [InlineData("\"t\"")]
    [InlineData("\"o\"")]
    [InlineData("\"n\"")]
    [InlineData("\"x\"")]
    [InlineData("\"i\"")]
    [InlineData("\"q\"")]
    public void WhenAFieldIsMissingThenTheFrameIsNotAClosedCandle(string field)
    {
        var parsed = Parsed.Of(Closed.Wrapped.Replace(field + ":", "\"zz\":"), Btc);

        Assert.Equal(FrameKind.Rejected, parsed.Kind);
        Assert.Equal(field == "\"e\"" ? FrameRejection.UnknownEvent : FrameRejection.MissingField, parsed.Rejection);
    }

    [Fact]
    public void WhenAMonthLiesBeyondTheCalendarThenItIsRejectedAndNothingIsThrown()
    {
        var month = Frames.Key("BTCUSDT", "1M");
        var frame = Closed with { Interval = "\"1M\"", Name = "btcusdt@kline_1M", OpenTime = "9000000000000000000" };

        AssertRejected(FrameRejection.OffGrid, frame.Wrapped, month);
    }

    private static void AssertRejected(FrameRejection kind, string frame, params StreamKey[] streams)
    {
        var parsed = Parsed.Of(frame, streams.Length == 0 ? [Btc] : streams);
        Assert.True(parsed.Kind == FrameKind.Rejected && parsed.Rejection == kind, $"{parsed.Kind} {parsed.Rejection}: {frame}");
    }
}
