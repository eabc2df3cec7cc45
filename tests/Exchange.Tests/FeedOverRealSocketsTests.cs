using System.Collections.Concurrent;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

/// <summary>The whole room against a server that speaks TCP: real sockets, real time, no waiting but for messages.</summary>
public sealed class FeedOverRealSocketsTests : Akka.TestKit.Xunit2.TestKit
{
    private static readonly StreamKey Btc = Frames.Btc.Stream;
    private readonly LatestPrices _prices = new();
    private readonly ConcurrentQueue<string> _paths = new();
    private readonly TestProbe _watch;
    private readonly TestProbe _lost;

    public FeedOverRealSocketsTests()
        : base(ConfigurationFactory.ParseString("akka.test.single-expect-default = 30s"))
    {
        _watch = CreateTestProbe();
        _watch.IgnoreMessages(static message => message is ExchangeTimeRead);
        _lost = CreateTestProbe();
        Sys.EventStream.Subscribe(_lost.Ref, typeof(ConnectionLost));
    }

    [Fact]
    public async Task WhenACandleClosesOnTheWireThenTheWatchHearsOfIt()
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await SubscribeAsync(connection);
            await connection.SendTextAsync(Frames.Btc.Wrapped);
            await connection.SendTextAsync(Frames.Btc.AsClosed.Wrapped);
            await connection.WaitForEndAsync();
        });
        using var run = Run(server);

        // told by two threads: a close may overtake the news that its stream is up
        var told = _watch.ReceiveN(2);
        Assert.Equal([Btc], told.OfType<StreamsUp>().Single().Streams.AsEnumerable());
        Assert.Equal(1_699_999_980_000, told.OfType<CandleClosed>().Single().Candle.OpenTimeMs);
        Assert.True(_prices.TryGet(Btc, out _));
        Assert.Equal(["/market/stream"], _paths);
    }

    [Fact]
    public async Task WhenTheServerBreaksEveryConnectionDifferentlyThenTheFeedComesBackEachTime()
    {
        Func<LoopbackConnection, Task>[] endings =
        [
            static connection => connection.SendCloseAsync(1001, "going away"),
            static connection => { connection.Reset(); return Task.CompletedTask; },
            static async connection => { await connection.SendBytesAsync([0x81, 126, 1]); connection.Dispose(); },
            static connection => connection.SendBytesAsync([.. Enumerable.Repeat((byte)0xFF, 20)]),
            static connection => connection.SendTextAsync("""{"code":2,"msg":"no"}"""),
        ];
        await using var server = new LoopbackServer(async connection =>
        {
            await SubscribeAsync(connection);
            if (connection.Number <= endings.Length) await endings[connection.Number - 1](connection);
            else await connection.SendTextAsync(Frames.Btc.AsClosed.Wrapped);
            await connection.WaitForEndAsync();
        });
        using var run = Run(server);

        for (var ending = 1; ending <= endings.Length; ending++)
            Assert.Equal(ending, _lost.ExpectMsg<ConnectionLost>().Attempt);
        _watch.FishForMessage<CandleClosed>(static _ => true);
    }

    [Fact]
    public async Task WhenGarbageAndATenMegabyteFrameComeThenTheNextCloseStillArrives()
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await SubscribeAsync(connection);
            await connection.SendTextAsync("garbage");
            await connection.SendTextAsync("{\"half\":");
            await connection.SendFrameAsync(0x81, new byte[10 * 1024 * 1024]);
            await connection.SendFrameAsync(0x82, [0, 1, 2]);
            await connection.SendTextAsync(Frames.Btc.AsClosed.Wrapped);
            await connection.WaitForEndAsync();
        });
        using var run = Run(server);

        _watch.FishForMessage<CandleClosed>(static _ => true);
        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenTheRouteIsWrongThenTheSilenceIsExplained()
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await SubscribeAsync(connection);
            await connection.WaitForEndAsync();
        });
        using var run = Run(server, new ExchangeSettings { Route = "/public", FirstFrameTimeout = TimeSpan.FromMilliseconds(100) });

        Assert.Equal("acknowledged but silent: wrong route or withdrawn URL", _lost.ExpectMsg<ConnectionLost>().Reason);
        Assert.Equal("/public/stream", _paths.First());
    }

    [Fact]
    public async Task WhenSocketsAreChangedAgainAndAgainThenNoCloseIsMissedAndNothingIsInterrupted()
    {
        await using var server = new LoopbackServer(async connection =>
        {
            await SubscribeAsync(connection);
            for (var frame = 0; connection.Number < 4 && frame < 2_000; frame++)
            {
                await connection.SendTextAsync(Frames.Btc.Wrapped);
                await connection.SendTextAsync(Frames.Btc.AsClosed.Wrapped);
            }

            if (connection.Number == 4) await connection.SendTextAsync(Frames.Btc.AsClosed.Wrapped);
            await connection.WaitForEndAsync();
        });
        var rotated = CreateTestProbe();
        Sys.EventStream.Subscribe(rotated.Ref, typeof(ConnectionRotated));
        using var run = Run(server, new ExchangeSettings { RotateAfter = TimeSpan.FromMilliseconds(300) });

        Assert.Equal([2, 3, 4], rotated.ReceiveN(3).Cast<ConnectionRotated>().Select(static fact => fact.Attempt));
        var told = new List<object>();
        while (_watch.HasMessages && _watch.ReceiveOne(TimeSpan.FromSeconds(30)) is { } message) told.Add(message);
        Assert.Single(told.OfType<StreamsUp>());
        Assert.Equal(told.Count - 1, told.OfType<CandleClosed>().Count());
        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenNobodyListensThenTheFaultIsTheNetworks()
    {
        await using var server = new LoopbackServer(static _ => Task.CompletedTask);
        await server.DisposeAsync();
        using var run = Run(server);

        Assert.Equal("network: ConnectionRefused", _lost.ExpectMsg<ConnectionLost>().Reason);
    }

    private WebSocketFactory Run(LoopbackServer server, ExchangeSettings? settings = null)
    {
        var chosen = (settings ?? new ExchangeSettings()) with
        {
            WebSocketEndpoint = server.WebSocketBase,
            BackoffFirst = TimeSpan.FromMilliseconds(10),
        };
        var sockets = BinanceExchange.CreateSockets(chosen);
        var feeds = Sys.ActorOf(BinanceExchange.FeedProps(chosen, sockets, new FakeRest(), _prices, _watch.Ref, 1));
        feeds.Tell(new WatchStreams([Btc]));
        return sockets;
    }

    private async Task SubscribeAsync(LoopbackConnection connection)
    {
        _paths.Enqueue(await connection.UpgradeAsync());
        var (_, _, id) = FakeSocket.Parse(await connection.ReadTextAsync());
        await connection.SendTextAsync($$"""{"result":null,"id":{{id}}}""");
    }
}
