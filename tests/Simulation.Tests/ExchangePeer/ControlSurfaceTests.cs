using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.ExchangePeer;

public sealed class ControlSurfaceTests
{
    [Fact]
    public async Task WhenConnectionsAreDroppedThenClientsSeeTheEndWithoutAGoodbyeAndMayComeBack()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        exchange.DropConnections();

        while (await client.ReceiveTextAsync() is not null) { }
        Assert.Null(client.CloseStatus);
        await MarketFlowTests.WaitUntilAsync(() => exchange.Counters is { ConnectionsOpen: 0, StreamsOpen: 0 });
        await using var again = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");
        Assert.Equal(2, exchange.Counters.ConnectionsTotal);
    }

    [Fact]
    public async Task WhenConnectionsAreClosedThenTheCodeArrives()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        exchange.CloseConnections(1012, "service restart");

        Assert.Null(await client.ReceiveTextAsync());
        Assert.Equal((WebSocketCloseStatus)1012, client.CloseStatus);
    }

    [Fact]
    public async Task WhenAClientClosesThenItsCloseIsAnswered()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        await client.CloseAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.CloseStatus);
        await MarketFlowTests.WaitUntilAsync(() => exchange.Counters is { ConnectionsOpen: 0, StreamsOpen: 0 });
    }

    [Fact]
    public async Task WhenTheLifeOfAConnectionIsOverThenItIsClosedAsGoingAway()
    {
        var time = new ManualTime();
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Generated(), new SimulatedExchangeOptions { PongWithin = TimeSpan.FromDays(2) }, time);
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        time.Advance(TimeSpan.FromHours(24));

        Assert.Null(await client.ReceiveTextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, client.CloseStatus);
    }

    [Fact]
    public async Task WhenNewConnectionsAreRefusedThenTheOldOnesGoOn()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        exchange.RefusesConnections = true;

        await Assert.ThrowsAnyAsync<WebSocketException>(() => StreamClient.ConnectAsync(exchange, "/market/ws"));
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":2}""");
    }

    [Fact]
    public async Task WhenSilentThenTheMarketPassesWithoutAFrameAndControlGoesOn()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(50), Some.AtOnce);
        exchange.IsSilent = true;
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws/btcusdt@kline_1m");

        await exchange.Ended.WaitAsync(StreamClient.Patience);
        var reply = await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        Assert.Equal("""["btcusdt@kline_1m"]""", reply.GetProperty("result").GetRawText());
        Assert.Equal(0, exchange.Counters.UpdatesSent + exchange.Counters.ClosesSent);
    }

    [Fact]
    public async Task WhenGarbageIsBroadcastThenItArrivesAsItIs()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(exchange, "/market/ws");
        await client.AskAsync("""{"method":"LIST_SUBSCRIPTIONS","id":1}""");

        exchange.Broadcast("{half a mess"u8.ToArray());
        exchange.BroadcastRaw(new byte[] { 0x01, 2, (byte)'a', (byte)'b', 0x80, 1, (byte)'c' });

        Assert.Equal("{half a mess", await client.ReceiveTextAsync());
        Assert.Equal("abc", await client.ReceiveTextAsync());
    }

    [Fact]
    public async Task WhenThePortIsTakenThenStartingSaysSo()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());

        await Assert.ThrowsAnyAsync<IOException>(() => SimulatedExchange.StartAsync(
            Some.Generated(), new SimulatedExchangeOptions { Port = exchange.Port }));
    }

    [Fact]
    public async Task WhenStoppedThenThePortIsFreeForTheNext()
    {
        var first = await SimulatedExchange.StartAsync(Some.Generated());
        await using var client = await StreamClient.ConnectAsync(first, "/market/ws/btcusdt@kline_1m");
        var port = first.Port;

        await first.DisposeAsync();

        await using var second = await SimulatedExchange.StartAsync(Some.Generated(), new SimulatedExchangeOptions { Port = port });
        Assert.Equal(port, second.Port);
    }

    [Fact]
    public async Task WhenTheServerPingsThenASilentClientIsCutAndAnAnsweringOneIsKept()
    {
        var time = new ManualTime();
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated(), null, time);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", exchange.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /market/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var answer = await ReadAsync(stream, "\r\n\r\n");
        await MarketFlowTests.WaitUntilAsync(() => exchange.Counters.ConnectionsOpen == 1);
        Assert.Contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", answer, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(3));
        var ping = new byte[15];
        await stream.ReadExactlyAsync(ping);
        Assert.Equal(0x89, ping[0]);
        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds().ToString(), Encoding.ASCII.GetString(ping, 2, ping[1]));

        time.Advance(TimeSpan.FromMinutes(12));
        await MarketFlowTests.WaitUntilAsync(() => exchange.Counters.ConnectionsOpen == 0);
    }

    [Fact]
    public async Task WhenAClientDoesNotMaskThenItsProtocolErrorIsAnsweredWith1002()
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Generated());
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", exchange.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /market/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n"));
        await ReadAsync(stream, "\r\n\r\n");

        await stream.WriteAsync(new byte[] { 0x81, 1, (byte)'x' });

        var close = new byte[4];
        await stream.ReadExactlyAsync(close);
        Assert.Equal([0x88, 2, 1002 >> 8, 1002 & 0xFF], close);
    }

    private static async Task<string> ReadAsync(NetworkStream stream, string until)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith(until, StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
