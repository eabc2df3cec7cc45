using System.Collections.Immutable;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

public sealed class FeedSupervisorTests : FeedTestKit
{
    private static readonly StreamKey[] Streams =
        [.. Enumerable.Range(1, 5).Select(static i => Frames.Key($"S{i}USDT", "1m"))];

    private readonly FakeSockets _network = new();
    private readonly FakeRest _rest = new();
    private readonly TestProbe _watch;
    private readonly IActorRef _feeds;

    public FeedSupervisorTests()
    {
        _watch = CreateTestProbe();
        var settings = new ExchangeSettings { StreamsPerConnection = 2, Stagger = TimeSpan.FromMilliseconds(50) };
        _feeds = Sys.ActorOf(
            BinanceExchange.FeedProps(settings, _network, _rest, new LatestPrices(), _watch.Ref, seed: 1), "feeds");
    }

    [Fact]
    public async Task WhenFiveStreamsAreWantedThenThreeConnectionsStartOneAfterAnother()
    {
        var up = Listen<ConnectionUp>();
        Watch(Streams);
        foreach (var expected in new[] { 2, 2, 1 })
        {
            var socket = await DialAsync();
            Assert.Equal(expected, (await socket.AcceptAsync()).Streams.Length);
        }

        var names = Enumerable.Range(0, 3).Select(_ => up.ExpectMsg<ConnectionUp>().Connection).Order();
        Assert.Equal(["binance-1", "binance-2", "binance-3"], names);
    }

    [Fact]
    public async Task WhenTheWishChangesThenOnlyTheConnectionsConcernedHearOfIt()
    {
        Watch(Streams[..4]);
        var first = await DialAsync();
        await first.AcceptAsync();
        var second = await DialAsync();
        await second.AcceptAsync();
        Watch([Streams[0], Streams[2], Streams[3], Streams[4]]);

        Assert.Equal("UNSUBSCRIBE s2usdt@kline_1m", Text(await first.AcceptAsync()));
        Assert.Equal("SUBSCRIBE s5usdt@kline_1m", Text(await first.AcceptAsync()));
        Assert.False(second.HasSent);
    }

    [Fact]
    public async Task WhenAConnectionCrashesThenItIsRestartedAndGetsItsStreamsAgain()
    {
        Watch(Streams[..1]);
        var socket = await DialAsync();
        await socket.AcceptAsync();
        _watch.ExpectMsg<StreamsUp>();
        var connection = await Sys.ActorSelection(_feeds, "binance-1").ResolveOne(TimeSpan.FromSeconds(30));
        connection.Tell(Kill.Instance);

        await socket.Disposed;
        _watch.ExpectMsg<StreamsDown>();
        Assert.Equal("SUBSCRIBE s1usdt@kline_1m", Text(await (await DialAsync()).AcceptAsync()));
        _watch.ExpectMsg<StreamsUp>();
    }

    [Fact]
    public async Task WhenHistoryIsWantedThenTheAskerGetsTheAnswer()
    {
        var asker = CreateTestProbe();
        _feeds.Tell(new HistoryWanted(Streams[0], null, 1, HistoryPurpose.WarmUp), asker.Ref);
        (await _rest.NextAsync()).Answer(1_699_999_980_000, 2);

        Assert.Equal(Streams[0], asker.ExpectMsg<HistoryLoaded>().Request.Stream);
    }

    private void Watch(IEnumerable<StreamKey> streams) => _feeds.Tell(new WatchStreams(streams.ToImmutableArray()));

    // the pauses between starts and after a crash are virtual
    private async Task<FakeSocket> DialAsync()
    {
        while (!_network.HasDial)
        {
            await SettleAsync(_feeds);
            Time.Advance(TimeSpan.FromMilliseconds(10));
        }

        return await _network.AcceptAsync();
    }

    private static string Text((string Method, string[] Streams) request) => $"{request.Method} {string.Join(',', request.Streams)}";
}
