using System.Net.WebSockets;
using System.Text.Json;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.ExchangePeer;

public sealed class StreamProtocolTests
{
    private const string Subscribe = """{"method":"SUBSCRIBE","params":["btcusdt@kline_1m"],"id":7}""";

    [Fact]
    public async Task WhenTheCombinedPathNamesAStreamThenWrappedEventsCome()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/stream?streams=btcusdt@kline_1m");

        var first = (await client.ReceiveKlinesAsync(1))[0];

        Assert.Equal("btcusdt@kline_1m", first.Stream);
        Assert.Equal(("BTCUSDT", "1m", Some.StartMs), (first.Symbol, first.Interval, first.OpenMs));
    }

    [Fact]
    public async Task WhenTheRawPathNamesStreamsThenBareEventsCome()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m/btcusdt@kline_3m");

        var seen = await client.ReceiveKlinesAsync(2);

        Assert.All(seen, static kline => Assert.Null(kline.Stream));
        Assert.Equal(["1m", "3m"], seen.Select(static kline => kline.Interval));
    }

    [Fact]
    public async Task WhenAClosedEventIsSentThenItsBytesAreTheExchangesOwn()
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(1), Some.AtOnce with { UpdatesPerCandle = 0 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        var text = await client.ReceiveTextAsync();

        Assert.Matches(
            """^\{"e":"kline","E":1700000160001,"s":"BTCUSDT","k":\{"t":1700000100000,"T":1700000159999,"s":"BTCUSDT","""
            + """ "i":"1m","f":\d+,"L":\d+,"o":"100\.0","c":"101\.0","h":"102\.5","l":"99\.0","v":"12\.5","n":20,""".Trim()
            + """ "x":true,"q":"1253\.125","V":"\d+\.\d","Q":"\d+\.\d{3}","B":"0"\}\}$""".Trim(),
            text);
    }

    [Fact]
    public async Task WhenSubscribedByMessageThenTheAcknowledgementComesBeforeTheFirstEvent()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/stream");

        await client.SendAsync(Subscribe);

        Assert.Equal("""{"result":null,"id":7}""", await client.ReceiveTextAsync());
        Assert.Equal(Some.StartMs, (await client.ReceiveKlinesAsync(1))[0].OpenMs);
    }

    [Theory]
    [InlineData("/market/ws", "1m", false)]
    [InlineData("/market/stream", "1m", false)]
    [InlineData("/ws", "1m", true)]
    [InlineData("/stream", "1m", true)]
    [InlineData("/public/stream", "1m", true)]
    [InlineData("/private/ws", "1m", true)]
    public async Task WhenTheRouteIsNotMarketThenItIsAcknowledgedAndSilent(string path, string interval, bool silent)
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, path);

        var reply = await client.AskAsync($$"""{"method":"SUBSCRIBE","params":["btcusdt@kline_{{interval}}"],"id":1}""");

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("result").ValueKind);
        Assert.Equal(silent ? 0 : 1, exchange.Counters.StreamsOpen);
    }

    [Theory]
    [InlineData("nosuchusdt@kline_1m")]
    [InlineData("BTCUSDT@kline_1m")]
    [InlineData("btcusdt@kline_7m")]
    [InlineData("btcusdt@aggTrade")]
    public async Task WhenAStreamIsUnknownThenItIsAcknowledgedListedAndSilent(string name)
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");

        var reply = await client.AskAsync($$"""{"method":"SUBSCRIBE","params":["{{name}}"],"id":1}""");
        var list = await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":2}""");

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("result").ValueKind);
        Assert.Equal(name, list.GetProperty("result")[0].GetString());
        Assert.Equal(0, exchange.Counters.StreamsOpen);
    }

    [Fact]
    public async Task WhenUnsubscribedThenTheListIsEmptyAndTheStreamEnds()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated(), Some.AtOnce with { Speed = 1 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m/btcusdt@kline_5m");

        await client.AskAsync("""{"method":"UNSUBSCRIBE","params":["btcusdt@kline_1m"],"id":1}""");
        var list = await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":2}""");

        Assert.Equal("""["btcusdt@kline_5m"]""", list.GetProperty("result").GetRawText());
        Assert.Equal(1, exchange.Counters.StreamsOpen);
    }

    [Fact]
    public async Task WhenThePropertyCombinedIsSetThenEventsChangeTheirWrapping()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");

        var before = await client.AskAsync("""{"method":"GET_PROPERTY","params":["combined"],"id":1}""");
        await client.AskAsync("""{"method":"SET_PROPERTY","params":["combined",true],"id":2}""");
        var after = await client.AskAsync("""{"method":"GET_PROPERTY","params":["combined"],"id":3}""");
        await client.SendAsync(Subscribe);
        await client.ReceiveTextAsync();

        Assert.False(before.GetProperty("result").GetBoolean());
        Assert.True(after.GetProperty("result").GetBoolean());
        Assert.Equal("btcusdt@kline_1m", (await client.ReceiveKlinesAsync(1))[0].Stream);
    }

    [Theory]
    [InlineData("{", 3, false)]
    [InlineData("[1]", 2, false)]
    [InlineData("""{"params":[],"id":1}""", 2, true)]
    [InlineData("""{"method":"DANCE","params":[],"id":1}""", 2, true)]
    [InlineData("""{"method":"SUBSCRIBE","params":["a"]}""", 2, false)]
    [InlineData("""{"method":"SUBSCRIBE","params":["a"],"id":-1}""", 2, false)]
    [InlineData("""{"method":"SUBSCRIBE","params":["a"],"id":"x"}""", 2, false)]
    [InlineData("""{"method":"SUBSCRIBE","params":[1],"id":1}""", 2, true)]
    [InlineData("""{"method":"SUBSCRIBE","params":"a","id":1}""", 2, true)]
    [InlineData("""{"method":"SUBSCRIBE","id":1}""", 2, true)]
    [InlineData("""{"method":"GET_PROPERTY","params":["colour"],"id":1}""", 0, true)]
    [InlineData("""{"method":"GET_PROPERTY","params":["combined",1],"id":1}""", 2, true)]
    [InlineData("""{"method":"SET_PROPERTY","params":["combined",1],"id":1}""", 1, true)]
    public async Task WhenAMessageIsBadThenTheErrorHasItsCodeAndTheSocketLives(string message, int code, bool hasId)
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");

        var reply = await client.AskAsync(message);
        var alive = await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":9}""");

        Assert.Equal(code, reply.GetProperty("code").GetInt32());
        Assert.Equal(hasId, reply.TryGetProperty("id", out _));
        Assert.Equal("[]", alive.GetProperty("result").GetRawText());
    }

    [Fact]
    public async Task WhenAClientSendsMoreThanTenMessagesASecondThenItIsDisconnected()
    {
        var time = new ManualTime();
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce, time);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");

        for (var id = 0; id < 10; id++) await client.AskAsync($$"""{"method":"LIST_SUBSCRIPTIONS","id":{{id}}}""");
        time.Advance(TimeSpan.FromSeconds(1));
        for (var id = 0; id < 10; id++) await client.AskAsync($$"""{"method":"LIST_SUBSCRIPTIONS","id":{{id}}}""");
        await client.SendAsync("""{"method":"LIST_SUBSCRIPTIONS","id":99}""");

        Assert.Null(await client.ReceiveTextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, client.CloseStatus);
        Assert.Equal(1, exchange.Counters.Violations);
    }

    [Fact]
    public async Task WhenMoreStreamsAreWantedThanAConnectionMayHaveThenNothingOfTheRequestIsSubscribed()
    {
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(3), Some.AtOnce with { StreamsPerConnection = 2 });
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/a@kline_1m");

        var reply = await client.AskAsync("""{"method":"SUBSCRIBE","params":["b@kline_1m","c@kline_1m"],"id":1}""");
        var list = await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":2}""");

        Assert.Equal(2, reply.GetProperty("code").GetInt32());
        Assert.Equal("""["a@kline_1m"]""", list.GetProperty("result").GetRawText());
        await Assert.ThrowsAsync<WebSocketException>(
            () => StreamClient.ConnectAsync(exchange, "/market/stream?streams=a@kline_1m/b@kline_1m/c@kline_1m"));
    }

    [Fact]
    public async Task WhenTheSymbolIsNotAsciiThenItsStreamAndEventCarryItInUtf8()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated(), Some.AtOnce);
        await using var client = await StreamClient.ConnectAsync(
            exchange, "/market/stream?streams=" + Uri.EscapeDataString("币安人生usdt@kline_1m"));

        var kline = (await client.ReceiveKlinesAsync(1))[0];

        Assert.Equal(("币安人生usdt@kline_1m", "币安人生USDT"), (kline.Stream, kline.Symbol));
    }

    [Fact]
    public async Task WhenThePathIsNoSocketThenTheHandshakeFails()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(3), Some.AtOnce);

        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.ConnectAsync(exchange, "/market/socket"));
    }
}
