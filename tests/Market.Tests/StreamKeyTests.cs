using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Market.Tests;

public sealed class StreamKeyTests
{
    [Fact]
    public void WhenAStreamNameIsWrittenAndReadThenItIsTheSameStream()
    {
        var keys = from symbol in Gen.Elements("BTCUSDT", "BTCUSDT_251226", "币安人生USDT", "1000SHIBUSDT")
                   from interval in Gen.Elements(Interval.All.ToArray())
                   select new StreamKey(Symbol.Parse(symbol), interval);
        Prop.ForAll(keys.ToArbitrary(), static key =>
            StreamKey.TryParseStreamName(key.ToStreamName(), out var read) && read == key).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WhenAStreamIsNamedThenItIsAsTheExchangeWritesIt()
    {
        Assert.Equal("btcusdt@kline_1M", Key("BTCUSDT", "1M").ToStreamName());
        Assert.Equal("币安人生usdt@kline_15m", Key("币安人生USDT", "15m").ToStreamName());
        Assert.Equal("BTCUSDT 1m", Key("BTCUSDT", "1m").ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("btcusdt@aggTrade")]
    [InlineData("@kline_1m")]
    [InlineData("btcusdt@kline_")]
    [InlineData("btcusdt@kline_2m")]
    [InlineData("btcusdt@kline_1m@x")]
    public void WhenTheNameIsOfAnotherKindThenItIsRefused(string? name) =>
        Assert.False(StreamKey.TryParseStreamName(name, out _));

    [Fact]
    public void WhenStreamsAreSortedThenBySymbolAndThenByLength() => Assert.Equal(
        [Key("BTCUSDT", "1m"), Key("BTCUSDT", "1M"), Key("ETHUSDT", "1m")],
        new[] { Key("ETHUSDT", "1m"), Key("BTCUSDT", "1M"), Key("BTCUSDT", "1m") }.Order());

    private static StreamKey Key(string symbol, string interval) => new(Symbol.Parse(symbol), Interval.Parse(interval));
}
