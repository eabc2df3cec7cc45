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

    private readonly ExchangeSettings _settings = new() { StreamsPerConnection = 2, Stagger = TimeSpan.FromMilliseconds(50) };
    private readonly FakeSockets _network = new();
    private readonly FakeRest _rest = new();
    private readonly TestProbe _watch;
    private readonly IActorRef _feeds;

    public FeedSupervisorTests()
    {
        _watch = CreateTestProbe();
        _watch.IgnoreMessages(static message => message is ExchangeTimeRead);
        _feeds = Sys.ActorOf(
            BinanceExchange.FeedProps(_settings, _network, _rest, new LatestPrices(), _watch.Ref, seed: 1), "feeds");
    }

    [Fact]
    public async Task WhenFiveStreamsAreWantedThenThreeConnectionsStartOneAfterAnother()
    {
        var up = Listen<ConnectionUp>();
        await WatchAsync(Streams);
        foreach (var (name, count) in new[] { ("binance-1", 2), ("binance-2", 2), ("binance-3", 1) })
        {
            Assert.Equal(count, (await (await _network.AcceptAsync()).AcceptAsync()).Streams.Length);
            Assert.Equal(name, up.ExpectMsg<ConnectionUp>().Connection);
            Assert.False(_network.HasDial);
            Time.Advance(_settings.Stagger);
        }
    }

    [Fact]
    public async Task WhenTheWishChangesThenOnlyTheConnectionsConcernedHearOfIt()
    {
        await WatchAsync(Streams[..4]);
        var first = await _network.AcceptAsync();
        await first.AcceptAsync();
        Time.Advance(_settings.Stagger);
        var second = await _network.AcceptAsync();
        await second.AcceptAsync();
        await WatchAsync([Streams[0], Streams[2], Streams[3], Streams[4]]);

        Assert.Equal("UNSUBSCRIBE s2usdt@kline_1m", Text(await first.AcceptAsync()));
        Assert.Equal("SUBSCRIBE s5usdt@kline_1m", Text(await first.AcceptAsync()));
        Assert.False(second.HasSent);
    }

    [Fact]
    public async Task WhenAConnectionCrashesThenItIsRestartedAndGetsItsStreamsAgain()
    {
        await WatchAsync(Streams[..1]);
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        _watch.ExpectMsg<StreamsUp>();
        (await ConnectionAsync(1)).Tell(Kill.Instance);

        await socket.Disposed;
        _watch.ExpectMsg<StreamsDown>();
        await SettleTreeAsync(1);
        Time.Advance(_settings.BackoffFirst);
        Assert.Equal("SUBSCRIBE s1usdt@kline_1m", Text(await (await _network.AcceptAsync()).AcceptAsync()));
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

    [Fact]
    public async Task WhenThereIsAUniverseThenTheFirstConnectionAsksForNewsOfContractsAndTheyAreTold()
    {
        var (feeds, news) = (WithUniverse(), Listen<ContractChanged>());
        await WatchAsync(Streams[..3], feeds);
        var first = await _network.AcceptAsync();
        await first.AcceptAsync();
        Assert.Equal("SUBSCRIBE !contractInfo", Text(await first.AcceptAsync()));
        _watch.ExpectMsg<StreamsUp>();
        Time.Advance(_settings.Stagger);
        var second = await _network.AcceptAsync();
        await second.AcceptAsync();
        _watch.ExpectMsg<StreamsUp>();

        await first.DeliverAsync("""{"stream":"!contractInfo","data":{"e":"contractInfo","E":1,"s":"S1USDT","cs":"SETTLING"}}""");

        Assert.Equal(new ContractChanged(Streams[0].Symbol, "SETTLING"), news.ExpectMsg<ContractChanged>());
        Assert.False(second.HasSent);
    }

    [Theory]
    [InlineData("""{"code":2,"msg":"Invalid request: unknown stream","id":1000000000}""")]
    [InlineData("""{"error":{"code":2,"msg":"Invalid request: unknown stream"}}""")]
    public async Task WhenTheServerHasNoNewsOfContractsThenTheStreamsGoOn(string refusal)
    {
        var (feeds, lost) = (WithUniverse(), Listen<ConnectionLost>());
        await WatchAsync(Streams[..1], feeds);
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        await socket.SentAsync();
        _watch.ExpectMsg<StreamsUp>();

        await socket.DeliverAsync(refusal);

        await SettleAsync(await Sys.ActorSelection(feeds, "binance-1").ResolveOne(TimeSpan.FromSeconds(30)));
        Assert.False(lost.HasMessages);
        Assert.False(_watch.HasMessages);
    }

    [Fact]
    public async Task WhenTheUniverseIsToChangeThenItAnswersTheAsker()
    {
        var feeds = WithUniverse();
        _rest.Catalog = new RestResult<SymbolCatalog>(
            new SymbolCatalog([new SymbolInfo(Streams[1].Symbol, "TRADING", "PERPETUAL", "USDT", null, 0, 0)], null), null, null);
        var asker = CreateTestProbe();

        feeds.Tell(new ChangeUniverse(UniverseSettings.Of("S2USDT")), asker.Ref);

        Assert.Equal(Streams[1].Symbol, Assert.Single(asker.ExpectMsg<UniverseAdopted>().Symbols));
        await SettleAsync(feeds);
    }

    private IActorRef WithUniverse()
    {
        var seed = new UniverseSeed(UniverseSettings.Of("S1USDT"), null, [Streams[0].Symbol]);
        return Sys.ActorOf(
            BinanceExchange.FeedProps(_settings, _network, _rest, new LatestPrices(), _watch.Ref, seed: 1, universe: seed), "feeds-2");
    }

    private async Task WatchAsync(StreamKey[] streams, IActorRef? feeds = null)
    {
        (feeds ?? _feeds).Tell(new WatchStreams(streams.ToImmutableArray()));
        await SettleAsync(feeds ?? _feeds);
        await SettleTreeAsync((streams.Length + 1) / 2, feeds);
    }

    private Task<IActorRef> ConnectionAsync(int number, IActorRef? feeds = null) =>
        Sys.ActorSelection(feeds ?? _feeds, $"binance-{number}").ResolveOne(TimeSpan.FromSeconds(30));

    // a connection asks for its streams, the supervisor answers, the connection sets its timers
    private async Task SettleTreeAsync(int connections, IActorRef? feeds = null)
    {
        for (var number = 1; number <= connections; number++)
        {
            var connection = await ConnectionAsync(number, feeds);
            await SettleAsync(connection);
            await SettleAsync(feeds ?? _feeds);
            await SettleAsync(connection);
        }
    }

    private static string Text((string Method, string[] Streams) request) => $"{request.Method} {string.Join(',', request.Streams)}";
}
