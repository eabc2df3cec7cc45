using System.Collections.Immutable;
using System.Net.Sockets;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Sockets;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

public sealed class StreamConnectionActorTests : FeedTestKit
{
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "5m");

    private readonly ExchangeSettings _settings = new() { WebSocketEndpoint = "ws://127.0.0.1:1/" };
    private readonly FakeSockets _network = new();
    private readonly LatestPrices _prices = new();
    private readonly TestProbe _watch;
    private readonly TestProbe _lost;
    private readonly IActorRef _connection;

    public StreamConnectionActorTests()
    {
        _watch = CreateTestProbe();
        _lost = Listen<ConnectionLost>();
        var parts = new StreamConnectionParts(_settings, new BinanceDialect(_settings), _network, _prices, _watch.Ref);
        var supervisor = CreateTestProbe();
        _connection = supervisor.ChildActorOf(Props.Create(() => new StreamConnectionActor(parts, 1)), "binance-1");
        supervisor.ExpectMsg<ConnectionStarted>();
    }

    [Fact]
    public async Task WhenStreamsAreAssignedThenTheyAreUpOnlyOnceAcknowledged()
    {
        var up = Listen<ConnectionUp>();
        Assign(Btc, Eth);
        var socket = await _network.AcceptAsync();
        var (method, names, id) = FakeSocket.Parse(await socket.SentAsync());
        Assert.Equal("ws://127.0.0.1:1/market/stream", socket.Address.AbsoluteUri);
        Assert.Equal("SUBSCRIBE", method);
        Assert.Equal(["btcusdt@kline_1m", "ethusdt@kline_5m"], names);
        Assert.False(_watch.HasMessages);

        await socket.DeliverAsync($$"""{"id":{{id}},"result":null}""");

        Assert.Equal([Btc, Eth], _watch.ExpectMsg<StreamsUp>().Streams.AsEnumerable());
        Assert.Equal(("binance-1", 1), up.ExpectMsg<ConnectionUp>() is var fact ? (fact.Connection, fact.Attempt) : default);
    }

    [Fact]
    public async Task WhenAnOpenCandleComesThenOnlyThePriceBoardChanges()
    {
        var socket = await StreamAsync(Btc);
        await socket.DeliverAsync(Frames.Btc.Wrapped);

        Assert.True(_prices.TryGet(Btc, out var latest));
        Assert.Equal(new LatestPrice(Price.Parse("43215.5"), 1_700_000_040_123), latest);
        await SettleAsync(_connection);
        Assert.False(_watch.HasMessages);
    }

    [Fact]
    public async Task WhenACandleClosesThenTheWatchIsToldOnceWithEvidenceAndTimes()
    {
        var socket = await StreamAsync(Btc);
        Time.Advance(TimeSpan.FromSeconds(3));
        await socket.DeliverAsync(Frames.Btc.AsClosed.Wrapped);

        var closed = _watch.ExpectMsg<CandleClosed>();
        Assert.Equal((Btc, CloseEvidence.Stream, 1_700_000_040_123), (closed.Stream, closed.Evidence, closed.ToldAtMs));
        Assert.Equal(Price.Parse("43215.5"), closed.Candle.Close);
        Assert.Equal(Time.HighResMonotonicClock, closed.ReceivedAt);
        Assert.Equal(_connection, _watch.LastSender);
    }

    [Fact]
    public async Task WhenTheConnectionBreaksThenTheStreamsGoDownAndComeBackWithTheNextAttempt()
    {
        var socket = await StreamAsync(Btc, Eth);
        socket.Break(new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

        Assert.Equal([Btc, Eth], _watch.ExpectMsg<StreamsDown>().Streams.AsEnumerable());
        var lost = _lost.ExpectMsg<ConnectionLost>();
        Assert.Equal((1, FaultCause.Network, "network: ConnectionReset"), (lost.Attempt, lost.Fault.Cause, lost.Reason));
        Assert.InRange(lost.RetryIn, TimeSpan.Zero, _settings.BackoffFirst);
        await socket.Disposed;

        Time.Advance(lost.RetryIn);
        await (await _network.AcceptAsync()).AcceptAsync();
        Assert.Equal([Btc, Eth], _watch.ExpectMsg<StreamsUp>().Streams.AsEnumerable());
    }

    [Fact]
    public async Task WhenConnectsFailAgainAndAgainThenTheWaitsGrowToTheCap()
    {
        Assign(Btc);
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            await _network.RefuseAsync(new SocketException((int)SocketError.ConnectionRefused));
            var lost = _lost.ExpectMsg<ConnectionLost>();
            var ceiling = TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, attempt - 1)));
            Assert.Equal((attempt, FaultKind.Transient), (lost.Attempt, lost.Fault.Kind));
            Assert.InRange(lost.RetryIn, TimeSpan.Zero, ceiling);
            Time.Advance(lost.RetryIn);
        }

        Assert.False(_watch.HasMessages);
    }

    [Fact]
    public async Task WhenAcknowledgedStreamsStaySilentThenThatIsTheFault()
    {
        await StreamAsync(Btc);
        await SettleAsync(_connection);
        Time.Advance(_settings.FirstFrameTimeout);

        var lost = _lost.ExpectMsg<ConnectionLost>();
        Assert.Equal(FaultCause.Silence, lost.Fault.Cause);
        Assert.Equal("acknowledged but silent: wrong route or withdrawn URL", lost.Reason);
        Assert.Equal([Btc], _watch.ExpectMsg<StreamsDown>().Streams.AsEnumerable());
    }

    [Fact]
    public async Task WhenOneThinSymbolIsSilentButAnotherTalksThenNothingIsWrong()
    {
        var socket = await StreamAsync(Btc, Eth);
        await socket.DeliverAsync(Frames.Btc.Wrapped);
        await SettleAsync(_connection);
        Time.Advance(_settings.FirstFrameTimeout * 3);
        await SettleAsync(_connection);

        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenNoAcknowledgementComesThenTheAttemptFails()
    {
        Assign(Btc);
        var socket = await _network.AcceptAsync();
        await socket.SentAsync();
        await SettleAsync(_connection);
        Time.Advance(_settings.AcknowledgeTimeout);

        Assert.Equal("subscription not acknowledged in time", _lost.ExpectMsg<ConnectionLost>().Reason);
        Assert.False(_watch.HasMessages);
    }

    [Fact]
    public async Task WhenAConnectTakesTooLongThenItsLateSocketIsThrownAway()
    {
        Assign(Btc);
        var answerLate = await _network.HoldAsync();
        Time.Advance(_settings.ConnectTimeout);
        var lost = _lost.ExpectMsg<ConnectionLost>();
        var late = answerLate();

        await late.Disposed;
        Time.Advance(lost.RetryIn);
        await (await _network.AcceptAsync()).AcceptAsync();
        _watch.ExpectMsg<StreamsUp>();
        Assert.False(late.HasSent);
    }

    [Theory]
    [InlineData(403, FaultKind.Fatal, FaultCause.Blocked, 300)]
    [InlineData(404, FaultKind.Fatal, FaultCause.Configuration, 60)]
    [InlineData(429, FaultKind.Transient, FaultCause.RateLimit, 60)]
    public async Task WhenTheHandshakeIsRefusedThenTheWaitFitsTheReason(int status, FaultKind kind, FaultCause cause, int seconds)
    {
        Assign(Btc);
        await _network.RefuseAsync(new HandshakeRefusedException(status, null));

        var lost = _lost.ExpectMsg<ConnectionLost>();
        Assert.Equal((kind, cause, TimeSpan.FromSeconds(seconds)), (lost.Fault.Kind, lost.Fault.Cause, lost.RetryIn));
    }

    [Fact]
    public async Task WhenTheServerSaysNoThenTheConnectionIsMadeAnew()
    {
        var socket = await StreamAsync(Btc);
        await socket.DeliverAsync("""{"code":2,"msg":"Invalid request: no"}""");

        Assert.Equal("exchange error 2: Invalid request: no", _lost.ExpectMsg<ConnectionLost>().Reason);
        _watch.ExpectMsg<StreamsDown>();
        await socket.Disposed;
    }

    [Fact]
    public async Task WhenTheServerClosesThenItsCodeIsInTheReason()
    {
        var socket = await StreamAsync(Btc);
        socket.Close(1001, "24 hours");

        Assert.Equal("closed by the exchange (1001: 24 hours)", _lost.ExpectMsg<ConnectionLost>().Reason);
    }

    [Fact]
    public async Task WhenAThousandStreamsAreAssignedThenMessagesStaySmallAndSlow()
    {
        var streams = Enumerable.Range(0, 1_024).Select(static i => Frames.Key($"LONGNAME{i}USDT", "15m")).ToArray();
        Assign(streams);
        var socket = await _network.AcceptAsync();
        var names = new List<string>();
        for (var message = 0; names.Count < streams.Length; message++)
        {
            if (message == 7)
            {
                await SettleAsync(_connection);
                Assert.False(socket.HasSent);
                Time.Advance(TimeSpan.FromSeconds(1));
            }

            var text = await socket.SentAsync();
            var (_, some, id) = FakeSocket.Parse(text);
            Assert.InRange(text.Length, 1, 3_999);
            names.AddRange(some);
            await socket.DeliverAsync($$"""{"result":null,"id":{{id}}}""");
        }

        Assert.Equal(streams.Length, names.Distinct().Count());
        Assert.Equal(streams.Length, _watch.ExpectMsg<StreamsUp>().Streams.Length);
    }

    [Fact]
    public async Task WhenTheWantedStreamsChangeThenOnlyTheDifferenceIsAsked()
    {
        var socket = await StreamAsync(Btc);
        Assign(Eth);

        Assert.Equal("UNSUBSCRIBE btcusdt@kline_1m", Text(await socket.AcceptAsync()));
        Assert.Equal("SUBSCRIBE ethusdt@kline_5m", Text(await socket.AcceptAsync()));
        Assert.Equal([Btc], _watch.ExpectMsg<StreamsDown>().Streams.AsEnumerable());
        Assert.Equal([Eth], _watch.ExpectMsg<StreamsUp>().Streams.AsEnumerable());
        await socket.DeliverAsync(Frames.At(Eth, 1_700_000_000_000, 1).AsClosed.Wrapped);
        Assert.Equal(Eth, _watch.ExpectMsg<CandleClosed>().Stream);
    }

    [Fact]
    public async Task WhenNothingIsWantedAnyMoreThenTheSocketIsClosedAndStaysClosed()
    {
        var socket = await StreamAsync(Btc);
        Assign();

        await socket.Disposed;
        _watch.ExpectMsg<StreamsDown>();
        Time.Advance(TimeSpan.FromHours(1));
        await SettleAsync(_connection);
        Assert.False(_network.HasDial);
        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenGarbageComesThenItIsCountedAndToldOnceInTenSeconds()
    {
        var rejected = Listen<FramesRejected>();
        var socket = await StreamAsync(Btc);
        for (var i = 0; i < 50; i++) await socket.DeliverAsync(i % 5 == 0 ? "{\"half\":" : "garbage");
        await SettleAsync(_connection);
        Time.Advance(TimeSpan.FromSeconds(10));

        var counts = rejected.ExpectMsg<FramesRejected>().Counts;
        Assert.Equal((10, 40), (counts[FrameRejection.Truncated], counts[FrameRejection.NotJson]));
        Time.Advance(TimeSpan.FromSeconds(10));
        await SettleAsync(_connection);
        Assert.False(rejected.HasMessages);
        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenTheActorStopsThenTheStreamsGoDownAndTheSocketCloses()
    {
        var socket = await StreamAsync(Btc);
        Sys.Stop(_connection);

        _watch.ExpectMsg<StreamsDown>();
        await socket.Disposed;
    }

    private void Assign(params StreamKey[] streams) =>
        _connection.Tell(new AssignStreams(streams.ToImmutableArray(), TimeSpan.Zero));

    private async Task<FakeSocket> StreamAsync(params StreamKey[] streams)
    {
        Assign(streams);
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        _watch.ExpectMsg<StreamsUp>();
        return socket;
    }

    private static string Text((string Method, string[] Streams) request) => $"{request.Method} {string.Join(',', request.Streams)}";
}
