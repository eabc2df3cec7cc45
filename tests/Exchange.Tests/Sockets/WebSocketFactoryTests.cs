using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Tests.Support;

namespace ActorNotice.Exchange.Tests.Sockets;

public sealed class WebSocketFactoryTests : IDisposable
{
    private const int Cap = 64 * 1024;
    private readonly CollectingSink _sink = new();
    private readonly WebSocketFactory _factory = new(new SocketLimits(Cap, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));

    [Fact]
    public async Task WhenAMessageComesInManyPartsThenTheSinkSeesItWhole()
    {
        var text = new string('x', 40_000);
        var end = await RunAsync(async server =>
        {
            await server.SendFrameAsync(0x01, Frames.Utf8("he"));
            await server.SendFrameAsync(0x00, Frames.Utf8("ll"));
            await server.SendFrameAsync(0x80, Frames.Utf8("o"));
            await server.SendTextAsync(text);
            await server.SendTextAsync("last");
            await server.SendCloseAsync(1001, "bye");
        });

        Assert.Equal(["hello", text, "last"], _sink.Rest());
        Assert.Equal(new SocketEnd(1001, "bye"), end);
    }

    [Fact]
    public async Task WhenTheBytesOfAFrameTrickleInThenTheFrameIsStillOne()
    {
        await RunAsync(async server =>
        {
            byte[] bytes = [.. LoopbackConnection.Header(0x81, 5), .. Frames.Utf8("hello")];
            foreach (var one in bytes) await server.SendBytesAsync([one]);
            await server.SendCloseAsync(1000, "");
        });

        Assert.Equal(["hello"], _sink.Rest());
    }

    [Fact]
    public async Task WhenAMessageOfTenMegabytesComesThenItIsSkippedAndTheNextIsRead()
    {
        var end = await RunAsync(async server =>
        {
            await server.SendFrameAsync(0x81, new byte[10 * 1024 * 1024]);
            await server.SendTextAsync("after");
            await server.SendCloseAsync(1000, "");
        });

        Assert.Equal(["after"], _sink.Rest());
        Assert.Equal([10 * 1024 * 1024], _sink.Oversized);
        Assert.Equal(1000, end.CloseCode);
    }

    [Fact]
    public async Task WhenAMessageIsExactlyAsLongAsAllowedThenItIsTaken()
    {
        await RunAsync(async server =>
        {
            await server.SendTextAsync(new string('a', Cap));
            await server.SendTextAsync(new string('b', Cap + 1));
            await server.SendCloseAsync(1000, "");
        });

        Assert.Equal([new string('a', Cap)], _sink.Rest());
        Assert.Equal([Cap + 1], _sink.Oversized);
    }

    [Fact]
    public async Task WhenTheServerPingsThenAPongWithTheSamePayloadComesBack()
    {
        var pong = new TaskCompletionSource<(int Opcode, byte[] Payload)>();
        await RunAsync(async server =>
        {
            await server.SendFrameAsync(0x89, [1, 2, 3]);
            pong.SetResult(await server.ReadFrameAsync());
            await server.SendCloseAsync(1000, "");
        });

        var (opcode, payload) = await pong.Task;
        Assert.Equal(0xA, opcode);
        Assert.Equal([1, 2, 3], payload);
    }

    [Fact]
    public async Task WhenTheConnectionIsResetThenReceivingThrows()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => RunAsync(static server =>
        {
            server.Reset();
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task WhenTheConnectionEndsInsideAFrameThenReceivingThrows()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => RunAsync(static async server =>
        {
            await server.SendBytesAsync(LoopbackConnection.Header(0x81, 500));
            await server.SendBytesAsync(Frames.Utf8("half"));
            server.Dispose();
        }));
        Assert.Empty(_sink.Rest());
    }

    [Fact]
    public async Task WhenTheSocketIsDisposedThenReceivingEnds()
    {
        await using var server = new LoopbackServer(static async connection =>
        {
            await connection.UpgradeAsync();
            await connection.WaitForEndAsync();
        });
        var socket = await _factory.ConnectAsync(server.WebSocketAddress, CancellationToken.None);
        var receiving = socket.ReceiveAllAsync(_sink);
        await socket.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => receiving);
    }

    [Fact]
    public async Task WhenAPingStaysUnansweredThenTheConnectionEnds()
    {
        using var impatient = new WebSocketFactory(
            new SocketLimits(Cap, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)));
        await using var server = new LoopbackServer(static async connection =>
        {
            await connection.UpgradeAsync();
            await connection.WaitForEndAsync();
        });
        await using var socket = await impatient.ConnectAsync(server.WebSocketAddress, CancellationToken.None);

        await Assert.ThrowsAnyAsync<Exception>(() => socket.ReceiveAllAsync(_sink));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task WhenTheHandshakeIsRefusedThenTheStatusIsKnown(int status)
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.RespondAsync(status, "<html>no</html>", type: "text/html");
        });

        var refused = await Assert.ThrowsAsync<HandshakeRefusedException>(
            () => _factory.ConnectAsync(server.WebSocketAddress, CancellationToken.None));
        Assert.Equal(status, refused.Status);
    }

    [Fact]
    public async Task WhenNobodyListensThenConnectingThrowsASocketError()
    {
        int port;
        await using (var server = new LoopbackServer(static _ => Task.CompletedTask)) port = server.Port;

        var failure = await Assert.ThrowsAsync<WebSocketException>(
            () => _factory.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/"), CancellationToken.None));
        Assert.Contains(Chain(failure), static inner => inner is SocketException);
    }

    [Fact]
    public async Task WhenAPlainAddressIsNotThisMachineThenNothingIsSent() =>
        await Assert.ThrowsAsync<AuthenticationException>(
            () => _factory.ConnectAsync(new Uri("ws://fstream.binance.com/stream"), CancellationToken.None));

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task WhenTheServerPingsThenThePongsAreCountedAsFramesOfOurs()
    {
        var pongs = new TaskCompletionSource<int>();
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.UpgradeAsync();
            for (var ping = 0; ping < 5; ping++) await connection.SendFrameAsync(0x89, [(byte)ping]);
            var count = 0;
            while (count < 5) count += (await connection.ReadFrameAsync()).Opcode == 10 ? 1 : 0;
            pongs.SetResult(count);
            await connection.WaitForEndAsync();
        });
        await using var socket = await _factory.ConnectAsync(server.WebSocketAddress, CancellationToken.None);
        var receiving = socket.ReceiveAllAsync(_sink);

        Assert.Equal(5, await pongs.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await socket.SendAsync(Frames.Utf8("mine"), CancellationToken.None);
        Assert.Equal(6, socket.FramesSent);
        await socket.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => receiving);
    }

    [Fact]
    public async Task WhenThePeerIsGoneWithoutAWordThenThePingThatNobodyAnswersEndsTheConnection()
    {
        using var watchful = new WebSocketFactory(
            new SocketLimits(Cap, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)));
        await using var server = new LoopbackServer(static async connection =>
        {
            await connection.UpgradeAsync();
            // takes what comes and says nothing: a half-open connection as the client sees it
            await connection.WaitForEndAsync();
        });
        await using var socket = await watchful.ConnectAsync(server.WebSocketAddress, CancellationToken.None);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => socket.ReceiveAllAsync(_sink).WaitAsync(TimeSpan.FromSeconds(30)));

        var fault = BinanceFailures.Of(failure);
        Assert.Equal("half-open: a ping stayed without an answer", fault.Reason);
    }

    [Fact]
    public async Task WhenTheStreamEndsInTheMiddleOfAFrameThenThatIsTheReason()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(static async server =>
        {
            await server.SendBytesAsync([.. LoopbackConnection.Header(0x81, 100), 1, 2, 3]);
            server.Dispose();
        }));

        Assert.Equal("cut off without a close frame (1006)", BinanceFailures.Of(failure).Reason);
    }

    [Fact]
    public async Task WhenBytesAreNoFrameThenThatIsTheReason()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(static server =>
            server.SendBytesAsync([.. Enumerable.Repeat((byte)0xFF, 20)])));

        Assert.Equal("framing broken: what came is no WebSocket message", BinanceFailures.Of(failure).Reason);
    }

    private async Task<SocketEnd> RunAsync(Func<LoopbackConnection, Task> afterUpgrade)
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await connection.UpgradeAsync();
            await afterUpgrade(connection);
        });
        await using var socket = await _factory.ConnectAsync(server.WebSocketAddress, CancellationToken.None);
        return await socket.ReceiveAllAsync(_sink);
    }

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException) yield return failure;
    }
}
