using System.Text;
using System.Text.Json;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;

namespace ActorNotice.Exchange.Tests.Binance;

public class BinanceDialectTests
{
    [Theory]
    [InlineData("wss://fstream.binance.com", "/market", "wss://fstream.binance.com/market/stream")]
    [InlineData("wss://fstream.binance.com/", "/market", "wss://fstream.binance.com/market/stream")]
    [InlineData("wss://fstream.binance.com/market", "/market", "wss://fstream.binance.com/market/stream")]
    [InlineData("wss://fstream.binance.com/ws", "/market", "wss://fstream.binance.com/market/stream")]
    [InlineData("wss://fstream.binance.com/market/stream/", "/market", "wss://fstream.binance.com/market/stream")]
    [InlineData("ws://127.0.0.1:9/proxy/", "/market", "ws://127.0.0.1:9/proxy/market/stream")]
    [InlineData("wss://fstream.binance.com", "", "wss://fstream.binance.com/stream")]
    public void WhenAnAddressIsWrittenInAnyWayThenTheRouteIsInItOnce(string address, string route, string expected) =>
        Assert.Equal(expected, BinanceAddresses.CombinedStream(address, route).AbsoluteUri);

    [Fact]
    public void WhenNamesAreNotAsciiThenTheyGoOutAsRawUtf8()
    {
        var request = Assert.Single(SubscribeFrames.Build(isAdding: true, [Frames.Key("币安人生USDT", "1M"), Frames.Btc.Stream], 7));

        Assert.Equal(
            """{"method":"SUBSCRIBE","params":["币安人生usdt@kline_1M","btcusdt@kline_1m"],"id":7}""",
            Encoding.UTF8.GetString(request.Utf8Text.Span));
    }

    [Fact]
    public void WhenManyStreamsAreNamedThenEachMessageIsShortAndNoneIsLost()
    {
        var streams = Enumerable.Range(0, 1_024).Select(static i => Frames.Key($"人生{i}USDT", "15m")).ToList();
        var requests = SubscribeFrames.Build(isAdding: false, streams, 3);

        Assert.All(requests, static request => Assert.InRange(request.Utf8Text.Length, 1, 3_999));
        Assert.Equal(Enumerable.Range(3, requests.Length).Select(static id => (long)id), requests.Select(static r => r.Id));
        Assert.Equal(streams, requests.SelectMany(static request => request.Streams));
        var written = requests.SelectMany(static request =>
        {
            using var json = JsonDocument.Parse(request.Utf8Text);
            Assert.Equal("UNSUBSCRIBE", json.RootElement.GetProperty("method").GetString());
            return json.RootElement.GetProperty("params").EnumerateArray().Select(static name => name.GetString()).ToList();
        });
        Assert.Equal(streams.Select(static stream => stream.ToStreamName()), written);
    }

    [Fact]
    public void WhenThereIsNothingToAskThenNothingIsSent() => Assert.Empty(SubscribeFrames.Build(isAdding: true, [], 1));
}
