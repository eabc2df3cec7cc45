using System.Globalization;
using System.Net;
using System.Text.Json;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.ExchangePeer;

public sealed class RestTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();
    private readonly HttpClient _http = new();
    private SimulatedExchange? _exchange;

    private SimulatedExchange Exchange => _exchange ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => _exchange = await SimulatedExchange.StartAsync(
        Some.Recorded(700), new SimulatedExchangeOptions
        {
            StartMs = Some.StartMs + 600 * Some.Minute + 30_000,
            WaitForSubscriber = true,
            WeightPerMinute = 60,
        },
        _time);

    public async Task DisposeAsync() => await Exchange.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task WhenKlinesAreAskedWithoutTimesThenTheNewestComeAndTheLastIsTheOpenOne()
    {
        var rows = await RowsAsync("symbol=BTCUSDT&interval=1m&limit=3");

        Assert.Equal([598L, 599, 600], rows.Select(Index));
        Assert.Equal("12.5", rows[1][5].GetString());
        Assert.True(Trades(rows[2]) is > 0 and < 20);
        Assert.Equal(rows[2][0].GetInt64() + 59_999, rows[2][6].GetInt64());
    }

    [Fact]
    public async Task WhenARowIsReadThenItHasTheTwelveFieldsOfTheExchange()
    {
        var row = (await RowsAsync($"symbol=BTCUSDT&interval=1m&startTime={Some.StartMs}&limit=1"))[0];

        Assert.Matches(
            """^\[1700000100000,"100\.0","102\.5","99\.0","101\.0","12\.5",1700000159999,"1253\.125",20,"\d+\.\d","\d+\.\d{3}","0"\]$""",
            row.GetRawText());
    }

    [Theory]
    [InlineData("", 500)]
    [InlineData("&limit=1500", 601)]
    [InlineData("&limit=1", 1)]
    public async Task WhenALimitIsGivenThenSoManyRowsComeAtTheMost(string limit, int rows) =>
        Assert.Equal(rows, (await RowsAsync("symbol=BTCUSDT&interval=1m" + limit)).Count);

    [Fact]
    public async Task WhenTimesAreGivenThenTheEarliestRowsInsideComeAscending()
    {
        var (from, to) = (Some.StartMs + 10 * Some.Minute - 1, Some.StartMs + 20 * Some.Minute);

        var both = await RowsAsync($"symbol=BTCUSDT&interval=1m&startTime={from}&endTime={to}&limit=4");
        var end = await RowsAsync($"symbol=BTCUSDT&interval=1m&endTime={to}&limit=2");
        var all = await RowsAsync($"symbol=BTCUSDT&interval=1m&startTime={from}&endTime={to}");

        Assert.Equal([10L, 11, 12, 13], both.Select(Index));
        Assert.Equal([19L, 20], end.Select(Index));
        Assert.Equal(11, all.Count);
    }

    [Fact]
    public async Task WhenALongerIntervalIsAskedThenItIsMadeOfTheMinutes()
    {
        var three = (await RowsAsync($"symbol=BTCUSDT&interval=3m&startTime={Some.StartMs}&limit=1"))[0];

        Assert.Equal(("100.0", "104.5", "99.0", "103.0"), (
            three[1].GetString(), three[2].GetString(), three[3].GetString(), three[4].GetString()));
        Assert.Equal(60, three[8].GetInt64());
    }

    [Theory]
    [InlineData("interval=1m", -1102)]
    [InlineData("symbol=BTCUSDT", -1102)]
    [InlineData("symbol=NOPE&interval=1m", -1121)]
    [InlineData("symbol=btcusdt&interval=1m", -1121)]
    [InlineData("symbol=BTCUSDT&interval=7m", -1120)]
    [InlineData("symbol=BTCUSDT&interval=1m&limit=1501", -1130)]
    [InlineData("symbol=BTCUSDT&interval=1m&limit=0", -1130)]
    [InlineData("symbol=BTCUSDT&interval=1m&startTime=soon", -1100)]
    public async Task WhenAParameterIsBadThenTheExchangesErrorComes(string query, int code)
    {
        using var reply = await _http.GetAsync(new Uri(Exchange.RestBase, "/fapi/v1/klines?" + query));

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(code, (await JsonAsync(reply)).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task WhenTheTimeIsAskedThenItIsMarketTime()
    {
        var time = await JsonAsync("/fapi/v1/time");
        var ping = await JsonAsync("/fapi/v1/ping");

        Assert.Equal(Exchange.NowMs, time.GetProperty("serverTime").GetInt64());
        Assert.Equal("{}", ping.GetRawText());
    }

    [Fact]
    public async Task WhenExchangeInfoIsAskedThenLimitsAndSymbolsAreThere()
    {
        var info = await JsonAsync("/fapi/v1/exchangeInfo");

        var limit = info.GetProperty("rateLimits")[0];
        var symbol = info.GetProperty("symbols")[0];
        Assert.Equal(("REQUEST_WEIGHT", 60), (limit.GetProperty("rateLimitType").GetString(), limit.GetProperty("limit").GetInt32()));
        Assert.Equal(("BTCUSDT", "PERPETUAL", "TRADING", "USDT", "BTC"), (
            Text(symbol, "symbol"), Text(symbol, "contractType"), Text(symbol, "status"), Text(symbol, "quoteAsset"),
            Text(symbol, "baseAsset")));
        Assert.Equal("0.1", symbol.GetProperty("filters")[0].GetProperty("tickSize").GetString());
        Assert.Equal(4_133_404_800_000, symbol.GetProperty("deliveryDate").GetInt64());
    }

    [Fact]
    public async Task WhenTheDayTickerIsAskedThenItSumsUpTheCandlesOfTheDay()
    {
        var one = await JsonAsync("/fapi/v1/ticker/24hr?symbol=BTCUSDT");
        var all = await JsonAsync("/fapi/v1/ticker/24hr");

        Assert.Equal(("100", "99"), (Text(one, "openPrice"), Text(one, "lowPrice")));
        Assert.Equal(600 * 12.5m, Math.Floor(decimal.Parse(Text(one, "volume"), CultureInfo.InvariantCulture) / 12.5m) * 12.5m);
        Assert.Equal(1, all.GetArrayLength());
    }

    [Theory]
    [InlineData("/fapi/v1/ping", 1)]
    [InlineData("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=99", 1)]
    [InlineData("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=100", 2)]
    [InlineData("/fapi/v1/klines?symbol=BTCUSDT&interval=1m", 5)]
    [InlineData("/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1001", 10)]
    [InlineData("/fapi/v1/ticker/24hr?symbol=BTCUSDT", 1)]
    [InlineData("/fapi/v1/ticker/24hr", 40)]
    public async Task WhenACallIsAnsweredThenItsWeightIsInTheHeader(string path, int weight)
    {
        using var reply = await _http.GetAsync(new Uri(Exchange.RestBase, path));

        Assert.Equal($"{weight}", reply.Headers.GetValues("X-MBX-USED-WEIGHT-1M").Single());
    }

    [Fact]
    public async Task WhenTheWeightIsUsedUpThenCallsAreRefusedUntilTheNextMinute()
    {
        _time.Advance(TimeSpan.FromSeconds(15));
        for (var i = 0; i < 60; i++) await JsonAsync("/fapi/v1/ping");

        using var refused = await _http.GetAsync(new Uri(Exchange.RestBase, "/fapi/v1/ping"));
        _time.Advance(TimeSpan.FromSeconds(45));
        using var again = await _http.GetAsync(new Uri(Exchange.RestBase, "/fapi/v1/ping"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(45), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(-1003, (await JsonAsync(refused)).GetProperty("code").GetInt32());
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task WhenThePathIsUnknownThenItIsNotFound()
    {
        using var reply = await _http.GetAsync(new Uri(Exchange.RestBase, "/fapi/v9/klines"));

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task WhenAnAnswerIsScriptedThenItComesSoOftenAndThenTheRealOne()
    {
        Exchange.Rest.Next("klines", PeerReply.Html(502), times: 2);
        Exchange.Rest.Next("ping", PeerReply.Cut);
        var path = new Uri(Exchange.RestBase, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m");

        using var first = await _http.GetAsync(path);
        using var second = await _http.GetAsync(path);
        using var third = await _http.GetAsync(path);

        Assert.Equal((502, 502, 200), ((int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode));
        Assert.Equal("text/html", first.Content.Headers.ContentType?.MediaType);
        await Assert.ThrowsAsync<HttpRequestException>(() => _http.GetAsync(new Uri(Exchange.RestBase, "/fapi/v1/ping")));
        await JsonAsync("/fapi/v1/ping");
    }

    private static long Index(JsonElement row) => (row[0].GetInt64() - Some.StartMs) / Some.Minute;

    private static long Trades(JsonElement row) => row[8].GetInt64();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private async Task<List<JsonElement>> RowsAsync(string query) =>
        [.. (await JsonAsync("/fapi/v1/klines?" + query)).EnumerateArray()];

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var reply = await _http.GetAsync(new Uri(Exchange.RestBase, path));
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return await JsonAsync(reply);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reply)
    {
        using var document = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
