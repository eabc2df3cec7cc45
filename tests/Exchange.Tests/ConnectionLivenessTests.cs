using System.Collections.Immutable;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Akka.TestKit;

namespace ActorNotice.Exchange.Tests;

/// <summary>Whether a connection is alive, by the closes that were due on it.</summary>
public sealed class ConnectionLivenessTests : FeedTestKit
{
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "5m");

    private readonly ExchangeSettings _settings = new() { WebSocketEndpoint = "ws://127.0.0.1:1/" };
    private readonly FakeSockets _network = new();
    private readonly TestProbe _lost;
    private readonly IActorRef _connection;

    public ConnectionLivenessTests()
    {
        _lost = Listen<ConnectionLost>();
        var parts = new StreamConnectionParts(
            _settings, new BinanceDialect(_settings), _network, new LatestPrices(), CreateTestProbe().Ref);
        _connection = CreateTestProbe().ChildActorOf(Props.Create(() => new StreamConnectionActor(parts, 1)), "binance-1");
    }

    [Fact]
    public async Task WhenClosesAreDueAndNotOneKlineComesThenTheConnectionIsSilent()
    {
        await StreamAsync(Btc, Eth);
        await PassAsync(180);

        var lost = _lost.ExpectMsg<ConnectionLost>();
        Assert.Equal(
            (FaultCause.Silence, "silent: closes were due and not one kline of the whole connection came"),
            (lost.Fault.Cause, lost.Reason));
    }

    [Fact]
    public async Task WhenOneStreamTalksOnceAMinuteThenTheConnectionLives()
    {
        var socket = await StreamAsync(Btc, Eth);
        for (var minute = 0; minute < 20; minute++)
        {
            await PassAsync(60);
            await socket.DeliverAsync(Frames.Btc.Wrapped);
        }

        Assert.False(_lost.HasMessages);
    }

    [Fact]
    public async Task WhenTheExchangesClockCannotBeReadThenTheTimeOfTheFirstFrameWillDo()
    {
        await StreamAsync(isTimeKnown: false, Btc, Eth);
        await PassAsync(180);

        Assert.Equal(FaultCause.Silence, _lost.ExpectMsg<ConnectionLost>().Fault.Cause);
    }

    [Fact]
    public async Task WhenTheNextConnectionIsUpThenItIsJudgedAnew()
    {
        await StreamAsync(Btc, Eth);
        await PassAsync(180);
        var lost = _lost.ExpectMsg<ConnectionLost>();
        Time.Advance(lost.RetryIn);
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        await socket.DeliverAsync(Frames.Btc.Wrapped);
        await PassAsync(180);

        Assert.Equal((2, FaultCause.Silence), _lost.ExpectMsg<ConnectionLost>() is var again ? (again.Attempt, again.Fault.Cause) : default);
    }

    [Fact]
    public async Task WhenTheSocketPongsByItselfThenOurMessagesWaitForThePongs()
    {
        _connection.Tell(new AssignStreams([Btc], TimeSpan.Zero));
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        socket.SendAutomatic(6);
        _connection.Tell(new AssignStreams([Eth], TimeSpan.Zero));
        await SettleAsync(_connection);
        await SettleAsync(_connection);

        Assert.False(socket.HasSent);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("UNSUBSCRIBE", (await socket.AcceptAsync()).Method);
    }

    [Fact]
    public async Task WhenConnectsAreUsedUpThenTheNextWaitsForTheWindow()
    {
        var settings = _settings with { ConnectLimit = 2 };
        var parts = new StreamConnectionParts(
            settings, new BinanceDialect(settings), _network, new LatestPrices(), CreateTestProbe().Ref);
        var connection = CreateTestProbe().ChildActorOf(Props.Create(() => new StreamConnectionActor(parts, 1)), "binance-2");
        connection.Tell(new AssignStreams([Btc], TimeSpan.Zero));
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await _network.RefuseAsync(new HttpRequestException("no"));
            var lost = _lost.ExpectMsg<ConnectionLost>();
            Time.Advance(lost.RetryIn);
        }

        await SettleAsync(connection);
        Time.Advance(TimeSpan.FromMinutes(4));
        await SettleAsync(connection);
        Assert.False(_network.HasDial);
        Time.Advance(TimeSpan.FromMinutes(1));
        await _network.AcceptAsync();
    }

    private Task<FakeSocket> StreamAsync(params StreamKey[] streams) => StreamAsync(isTimeKnown: true, streams);

    private async Task<FakeSocket> StreamAsync(bool isTimeKnown, params StreamKey[] streams)
    {
        if (isTimeKnown) _connection.Tell(new ExchangeTimeRead(1_700_000_040_123, Time.HighResMonotonicClock, TimeSpan.Zero));
        _connection.Tell(new AssignStreams(streams.ToImmutableArray(), TimeSpan.Zero));
        var socket = await _network.AcceptAsync();
        await socket.AcceptAsync();
        await socket.DeliverAsync(Frames.Btc.Wrapped);
        await SettleAsync(_connection);
        return socket;
    }

    // one timer sets the next, so time must not run past one before it is handled
    private async Task PassAsync(int seconds)
    {
        for (var second = 0; second < seconds && !_lost.HasMessages; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await SettleAsync(_connection);
        }
    }
}
