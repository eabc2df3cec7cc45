using System.Collections.Immutable;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

/// <summary>Make before break, under virtual time: the exchange's 24-hour cut and its notice of a shutdown.</summary>
public sealed class StreamRotationTests : FeedTestKit
{
    private const string ShutdownNotice = """{"stream":"!serverShutdown","data":{"e":"serverShutdown","E":1700000000000}}""";
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "5m");

    private readonly ExchangeSettings _settings = new() { WebSocketEndpoint = "ws://127.0.0.1:1/", ConnectLimit = 10 };
    private readonly FakeSockets _network = new();
    private readonly TestProbe _watch;
    private readonly TestProbe _lost;
    private readonly TestProbe _rotated;
    private readonly IActorRef _connection;

    public StreamRotationTests()
    {
        _watch = CreateTestProbe();
        _lost = Listen<ConnectionLost>();
        _rotated = Listen<ConnectionRotated>();
        var parts = new StreamConnectionParts(
            _settings, new BinanceDialect(_settings), _network, new LatestPrices(), _watch.Ref);
        _connection = CreateTestProbe().ChildActorOf(Props.Create(() => new StreamConnectionActor(parts, 1)), "binance-1");
    }

    [Fact]
    public async Task WhenTheCutComesNearThenTheNextSocketTakesOverWithoutAnInterruption()
    {
        var old = await StreamAsync();
        var next = await RotateAsync();
        await next.AcceptAsync();
        await SettleAsync(_connection);
        Assert.False(old.Disposed.IsCompleted);

        await next.DeliverAsync(Frames.Btc.Wrapped);
        await CloseOnAsync(old);
        await CloseOnAsync(next);
        await SettleAsync(_connection);
        Time.Advance(Rotation.Overlap);
        await old.Disposed;

        Assert.Equal((2, 1), _rotated.ExpectMsg<ConnectionRotated>() is var fact ? (fact.Attempt, fact.OverlapCloses) : default);
        await CloseOnAsync(next);
        Assert.All(_watch.ReceiveN(3), static told => Assert.IsType<CandleClosed>(told));
        await AssertQuietAsync();
    }

    [Fact]
    public async Task WhenTheExchangeAnnouncesItsShutdownThenTheNextSocketIsOpenedAtOnce()
    {
        var old = await StreamAsync();
        await old.DeliverAsync(ShutdownNotice);
        var next = await _network.AcceptAsync();
        await TakeOverAsync(next);
        old.Close(1001, "going away");
        await SettleAsync(_connection);

        await AssertQuietAsync();
        Time.Advance(Rotation.Overlap);
        Assert.Equal("binance-1", _rotated.ExpectMsg<ConnectionRotated>().Connection);
    }

    [Fact]
    public async Task WhenTheNextSocketFailsThenThePresentOneStaysAndItIsTriedAgain()
    {
        var old = await StreamAsync();
        Time.Advance(_settings.RotateAfter);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await _network.RefuseAsync(new HttpRequestException("no"));
            await CloseOnAsync(old);
            Assert.IsType<CandleClosed>(_watch.ReceiveOne(TimeSpan.FromSeconds(30)));
            await AdvanceUntilDialAsync(old);
        }

        await TakeOverAsync(await _network.AcceptAsync());
        await AssertQuietAsync();
        Time.Advance(Rotation.Overlap);
        _rotated.ExpectMsg<ConnectionRotated>();
    }

    [Fact]
    public async Task WhenTheNextSocketIsAcknowledgedButSilentThenThePresentOneStays()
    {
        var old = await StreamAsync();
        var silent = await RotateAsync();
        await silent.AcceptAsync();
        await SettleAsync(_connection);
        await old.DeliverAsync(Frames.Btc.Wrapped);
        Time.Advance(_settings.FirstFrameTimeout);

        await silent.Disposed;
        Assert.False(old.Disposed.IsCompleted);
        await AssertQuietAsync();
    }

    [Fact]
    public async Task WhenBothSocketsAreSilentThenTheMarketIsAndTheNextTakesOver()
    {
        // a month's close is not due, so nothing else judges the silence
        var old = await StreamAsync(Frames.Key("BTCUSDT", "1M"));
        var next = await RotateAsync();
        await next.AcceptAsync();
        await SettleAsync(_connection);
        Time.Advance(_settings.FirstFrameTimeout);
        await SettleAsync(_connection);
        Time.Advance(Rotation.Overlap);

        await old.Disposed;
        _rotated.ExpectMsg<ConnectionRotated>();
        await AssertQuietAsync();
    }

    [Fact]
    public async Task WhenThePresentSocketBreaksBeforeTheNextIsSubscribedThenTheStreamsGoDownUntilItIs()
    {
        var old = await StreamAsync();
        var next = await RotateAsync();
        old.Break(new IOException("reset"));

        Assert.Equal([Btc, Eth], _watch.ExpectMsg<StreamsDown>().Streams.AsEnumerable());
        Assert.Equal((1, TimeSpan.Zero), _lost.ExpectMsg<ConnectionLost>() is var lost ? (lost.Attempt, lost.RetryIn) : default);
        await next.AcceptAsync();
        Assert.Equal([Btc, Eth], _watch.ExpectMsg<StreamsUp>().Streams.AsEnumerable());
    }

    [Fact]
    public async Task WhenThePresentSocketBreaksAfterTheNextIsSubscribedThenNothingIsInterrupted()
    {
        var old = await StreamAsync();
        var next = await RotateAsync();
        await next.AcceptAsync();
        await SettleAsync(_connection);
        old.Break(new IOException("reset"));
        await SettleAsync(_connection);

        await CloseOnAsync(next);
        Assert.IsType<CandleClosed>(_watch.ReceiveOne(TimeSpan.FromSeconds(30)));
        await AssertQuietAsync();
    }

    [Fact]
    public async Task WhenTheWishChangesMeanwhileThenTheNextSocketCarriesTheNewOneWhenItTakesOver()
    {
        var old = await StreamAsync();
        var next = await RotateAsync();
        var (_, _, id) = FakeSocket.Parse(await next.SentAsync());
        _connection.Tell(new AssignStreams([Btc], TimeSpan.Zero));
        Assert.Equal("UNSUBSCRIBE", (await old.AcceptAsync()).Method);
        Assert.Equal([Eth], _watch.ExpectMsg<StreamsDown>().Streams.AsEnumerable());
        await next.DeliverAsync($$"""{"result":null,"id":{{id}}}""");
        await next.DeliverAsync(Frames.Btc.Wrapped);
        Assert.Equal(("UNSUBSCRIBE", "ethusdt@kline_5m"), await next.AcceptAsync() is var (method, names) ? (method, Assert.Single(names)) : default);
        await SettleAsync(_connection);
        Time.Advance(Rotation.Overlap);

        _rotated.ExpectMsg<ConnectionRotated>();
        await AssertQuietAsync();
    }

    [Fact]
    public void WhenManyConnectionsStartTogetherThenTheirChangesAreSpreadOverATenthOfTheTime()
    {
        var times = Enumerable.Range(0, 100)
            .Select(seed => new Rotation(TimeSpan.FromHours(23), new Random(seed)).NextIn().TotalHours).ToList();

        Assert.All(times, static hours => Assert.InRange(hours, 20.7, 23));
        Assert.True(times.Max() - times.Min() > 2);
    }

    private Task<FakeSocket> StreamAsync() => StreamAsync(Btc, Eth);

    private async Task<FakeSocket> StreamAsync(params StreamKey[] streams)
    {
        _connection.Tell(new AssignStreams(streams.ToImmutableArray(), TimeSpan.Zero));
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        Assert.Equal(streams, _watch.ExpectMsg<StreamsUp>().Streams.AsEnumerable());
        await socket.DeliverAsync(Frames.At(streams[0], 1_700_000_040_123, 1).Wrapped);
        await SettleAsync(_connection);
        return socket;
    }

    private async Task<FakeSocket> RotateAsync()
    {
        Time.Advance(_settings.RotateAfter);
        return await _network.AcceptAsync();
    }

    // the wait is drawn by lot: move on, with a sign of life, until the next connect is there
    private async Task AdvanceUntilDialAsync(FakeSocket alive)
    {
        for (var i = 0; i < 2_000 && !_network.HasDial; i++)
        {
            await alive.DeliverAsync(Frames.Btc.Wrapped);
            await SettleAsync(_connection);
            Time.Advance(TimeSpan.FromMilliseconds(500));
        }
    }

    private async Task TakeOverAsync(FakeSocket next)
    {
        await next.AcceptAsync();
        await next.DeliverAsync(Frames.Btc.Wrapped);
        await SettleAsync(_connection);
    }

    private static Task CloseOnAsync(FakeSocket socket) => socket.DeliverAsync(Frames.Btc.AsClosed.Wrapped);

    private async Task AssertQuietAsync()
    {
        await SettleAsync(_connection);
        Assert.False(_watch.HasMessages);
        Assert.False(_lost.HasMessages);
    }
}
