using System.Security.Authentication;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Tests.Binance;

public class BinanceMarketRestTests
{
    private const string Row =
        """[1699999980000,"43210.10","43220.00","43200.00","43215.50","123.456",1700000039999,"5334567.89",212,"60.4","2612345.6","0"]""";

    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");

    [Fact]
    public async Task WhenKlinesAreAskedThenTheQueryAndTheRowsAreRight()
    {
        var stub = StubHandler.Always(200, $"[{Row}]", with: static r => r.Headers.Add("X-MBX-USED-WEIGHT-1M", "17"));
        var result = await Rest(stub).KlinesAsync(Btc, 1_699_999_980_000, 99, default);

        Assert.Equal(["/fapi/v1/klines?symbol=BTCUSDT&interval=1m&startTime=1699999980000&limit=99"], stub.Asked);
        var candle = Assert.Single(result.Value?.Candles ?? []);
        Assert.Equal(
            new Candle(1_699_999_980_000, Price.Parse("43210.1"), Price.Parse("43220"), Price.Parse("43200"), Price.Parse("43215.5"),
                123.456m, 5_334_567.89m, 212), candle);
        Assert.Equal(17, result.UsedWeight);
        Assert.Null(result.Fault);
    }

    [Fact]
    public async Task WhenASymbolIsNotAsciiThenItIsPercentEncoded()
    {
        var stub = StubHandler.Always(200, "[]");
        await Rest(stub).KlinesAsync(Frames.Key("测试USDT", "1M"), null, 2, default);

        Assert.Equal(["/fapi/v1/klines?symbol=%E6%B5%8B%E8%AF%95USDT&interval=1M&limit=2"], stub.Asked);
    }

    [Theory]
    [InlineData("<html>challenge</html>", 202)]
    [InlineData("<html>fine</html>", 200)]
    [InlineData("", 200)]
    [InlineData("[[1699999980000,\"1\"", 200)]
    [InlineData("[[1,2,3]]", 200)]
    [InlineData("{\"rows\":[]}", 200)]
    [InlineData("[[1699999980001,\"1\",\"1\",\"1\",\"1\",\"1\",1700000039999,\"1\",2]]", 200)]
    [InlineData("[[9223372036854775807,\"1\",\"1\",\"1\",\"1\",\"1\",1700000039999,\"1\",2]]", 200)]
    [InlineData("[[1699999980000,\"1\",\"0.5\",\"1\",\"1\",\"1\",1700000039999,\"1\",2]]", 200)]
    [InlineData("[[1699999980000,1,\"1\",\"1\",\"1\",\"1\",1700000039999,\"1\",2]]", 200)]
    public async Task WhenAGoodStatusCarriesAnUnreadableBodyThenItIsAFailureOfTheExchange(string body, int status)
    {
        var result = await Rest(StubHandler.Always(status, body, "text/html")).KlinesAsync(Btc, null, 5, default);

        Assert.Null(result.Value);
        Assert.Equal((FaultKind.Transient, FaultCause.Exchange), (result.Fault?.Kind, result.Fault?.Cause));
    }

    [Fact]
    public async Task WhenRowsAreNotAscendingThenTheAnswerIsNotUsed()
    {
        var result = await Rest(StubHandler.Always(200, $"[{Row},{Row}]")).KlinesAsync(Btc, null, 5, default);

        Assert.Null(result.Value);
    }

    [Fact]
    public async Task WhenTheSymbolIsUnknownThenTheFaultSaysSo()
    {
        var stub = StubHandler.Always(400, """{"code":-1121,"msg":"Invalid symbol."}""");
        var fault = (await Rest(stub).KlinesAsync(Btc, null, 5, default)).Fault;

        Assert.Equal(new ExchangeFault(FaultKind.Drop, FaultCause.Symbol, "exchange error -1121: Invalid symbol.", -1121), fault);
    }

    [Fact]
    public async Task WhenTheNetworkFailsThenTheFaultIsAValueAndNotAnException()
    {
        var stub = new StubHandler(static _ => throw new HttpRequestException("no"));
        var result = await Rest(stub).TimeAsync(default);

        Assert.Equal(FaultCause.Network, result.Fault?.Cause);
    }

    [Fact]
    public async Task WhenTheCallerGivesUpThenTheCancellationIsThrown()
    {
        var stub = new StubHandler(static _ => throw new OperationCanceledException());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Rest(stub).TimeAsync(new CancellationToken(true)));
    }

    [Fact]
    public async Task WhenTheSmallCallsAnswerThenTheyAreRead()
    {
        Assert.Equal(1_700_000_000_000, (await Rest(StubHandler.Always(200, """{"serverTime":1700000000000}""")).TimeAsync(default)).Value?.UnixMs);
        Assert.Null(await Rest(StubHandler.Always(200, "{}")).PingAsync(default));
        Assert.Equal("HTTP 502", (await Rest(StubHandler.Always(502, "<html>")).PingAsync(default))?.Reason);
        var volumes = await Rest(StubHandler.Always(200, """[{"symbol":"BTCUSDT","quoteVolume":"12.5"},{"symbol":"a/b","quoteVolume":"1"}]"""))
            .DayVolumesAsync(default);
        Assert.Equal(12.5m, Assert.Single(volumes.Value?.QuoteVolumes ?? throw new InvalidOperationException()).Value);
    }

    [Fact]
    public async Task WhenTheListOfSymbolsIsReadThenStatusTickAndLimitAreKnown()
    {
        const string Body = """
            {"serverTime":1,"rateLimits":[{"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200},
            {"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":6000}],"symbols":[
            {"symbol":"BTCUSDT","status":"TRADING","contractType":"PERPETUAL","quoteAsset":"USDT","onboardDate":5,"deliveryDate":4133404800000,
             "filters":[{"filterType":"LOT_SIZE"},{"filterType":"PRICE_FILTER","tickSize":"0.10"}]},
            {"symbol":"币安人生USDT","status":"SETTLING","contractType":"","filters":[]},
            {"symbol":"BTCUSDT_251226","status":"A_NEW_ONE","contractType":"CURRENT_QUARTER DELIVERING"},
            {"symbol":"no/name"}]}
            """;
        var catalog = (await Rest(StubHandler.Always(200, Body)).CatalogAsync(default)).Value;

        Assert.Equal((3, 6_000), (catalog?.Count, catalog?.WeightPerMinute));
        Assert.Equal(
            new SymbolInfo(Symbol.Parse("BTCUSDT"), "TRADING", "PERPETUAL", "USDT", 0.10m, 5, 4_133_404_800_000),
            catalog?.Find(Symbol.Parse("BTCUSDT")));
        Assert.Null(catalog?.Find(Symbol.Parse("币安人生USDT"))?.TickSize);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(499, 2)]
    [InlineData(500, 5)]
    [InlineData(1_000, 5)]
    [InlineData(1_001, 10)]
    [InlineData(1_500, 10)]
    public void WhenRowsAreAskedThenTheWeightFollowsTheBands(int rows, int weight) =>
        Assert.Equal(weight, Rest(StubHandler.Always(200, "")).WeightOf(rows));

    [Fact]
    public void WhenAPlainAddressIsNotThisMachineThenNoClientIsMade() => Assert.Throws<AuthenticationException>(
        () => BinanceExchange.CreateRest(new ExchangeSettings { RestEndpoint = "http://fapi.binance.com" }, TimeProvider.System));

    [Fact]
    public async Task WhenARealServerAnswersInPiecesAndThenHangsUpThenBothAreUnderstood()
    {
        await using var server = new LoopbackServer(static async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Number == 1) await connection.RespondAsync(200, $"[{Row}]", "Connection: close\r\n");
            connection.Dispose();
        });
        var rest = BinanceExchange.CreateRest(new ExchangeSettings { RestEndpoint = server.RestBase + "/" }, TimeProvider.System);

        Assert.Single((await rest.KlinesAsync(Btc, null, 5, default)).Value?.Candles ?? []);
        Assert.Equal(FaultCause.Network, (await rest.KlinesAsync(Btc, null, 5, default)).Fault?.Cause);
        (rest as IDisposable)?.Dispose();
    }

    private static IMarketRest Rest(StubHandler stub) =>
        BinanceExchange.CreateRest(new ExchangeSettings { RestEndpoint = "http://127.0.0.1:1" }, TimeProvider.System, stub);
}
