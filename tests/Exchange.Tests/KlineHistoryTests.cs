using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange.Tests;

public sealed class KlineHistoryTests : FeedTestKit
{
    private const long T0 = 1_699_999_980_000;
    private static readonly StreamKey Btc = Frames.Key("BTCUSDT", "1m");
    private static readonly StreamKey Eth = Frames.Key("ETHUSDT", "1h");
    private readonly FakeRest _rest = new();

    [Fact]
    public async Task WhenHistoryIsWantedThenOnlyClosedCandlesComeBack()
    {
        var history = Start();
        var wanted = new HistoryWanted(Btc, null, 3, HistoryPurpose.WarmUp);
        history.Tell(wanted, TestActor);
        var call = await _rest.NextAsync();
        Assert.Equal((Btc, null, 4), (call.Stream, call.From, call.Limit));
        call.Answer(T0 - 180_000, 4);

        var loaded = ExpectMsg<HistoryLoaded>();
        Assert.Equal(wanted, loaded.Request);
        Assert.Equal([T0 - 180_000, T0 - 120_000, T0 - 60_000], loaded.Candles.Select(static c => c.OpenTimeMs));
        Assert.Equal(_rest.ServerTimeMs, loaded.ServerTimeMs);
    }

    [Fact]
    public async Task WhenOneSlotIsFreeThenTheMoreUrgentAndTheSoonerClosingGoFirst()
    {
        var history = Start(new ExchangeSettings { HistoryInFlight = 1 });
        Ask(history, Btc, HistoryPurpose.WarmUp);
        var first = await _rest.NextAsync();
        Ask(history, Eth, HistoryPurpose.WarmUp);
        Ask(history, Btc, HistoryPurpose.WarmUp);
        Ask(history, Eth, HistoryPurpose.Gap);
        Ask(history, Eth, HistoryPurpose.OverdueClose);
        await SettleAsync(history);
        Assert.False(_rest.HasCall);
        first.Answer(T0, 1);

        var order = new List<HistoryPurpose>();
        var streams = new List<StreamKey>();
        ExpectMsg<HistoryLoaded>();
        for (var i = 0; i < 4; i++)
        {
            (await _rest.NextAsync()).Answer(T0, 1);
            var request = ExpectMsg<HistoryLoaded>().Request;
            order.Add(request.Purpose);
            streams.Add(request.Stream);
        }

        Assert.Equal([HistoryPurpose.OverdueClose, HistoryPurpose.Gap, HistoryPurpose.WarmUp, HistoryPurpose.WarmUp], order);
        Assert.Equal([Eth, Eth, Btc, Eth], streams);
    }

    [Fact]
    public async Task WhenTheExchangeDemandsARestThenNothingIsAskedUntilItIsOver()
    {
        var paused = Listen<RestPaused>();
        var history = Start();
        Ask(history, Btc, HistoryPurpose.Gap);
        (await _rest.NextAsync()).Fail(FaultKind.Transient, FaultCause.RateLimit, TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), paused.ExpectMsg<RestPaused>().Wait);
        await SettleAsync(history);

        Time.Advance(TimeSpan.FromSeconds(29.9));
        await SettleAsync(history);
        Assert.False(_rest.HasCall);
        Time.Advance(TimeSpan.FromSeconds(0.1));
        (await _rest.NextAsync()).Answer(T0, 2);
        Assert.Single(ExpectMsg<HistoryLoaded>().Candles);
    }

    [Fact]
    public async Task WhenCallsKeepFailingThenTheAskerIsToldAfterTheLastTry()
    {
        var history = Start(new ExchangeSettings { HistoryAttempts = 3 });
        Ask(history, Btc, HistoryPurpose.Gap);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await _rest.NextAsync()).Fail(FaultKind.Transient, FaultCause.Exchange);
            if (attempt < 2) await AdvanceUntilCallAsync(history);
        }

        Assert.False(ExpectMsg<HistoryUnavailable>().IsFinal);
    }

    [Fact]
    public async Task WhenTheSymbolIsUnknownThenTheAnswerIsFinalAfterOneCall()
    {
        var history = Start();
        Ask(history, Btc, HistoryPurpose.WarmUp);
        (await _rest.NextAsync()).Fail(FaultKind.Drop, FaultCause.Symbol);

        Assert.True(ExpectMsg<HistoryUnavailable>().IsFinal);
    }

    [Fact]
    public async Task WhenTheFirewallBlocksThenTheAskerIsToldAndRestRests()
    {
        var failed = Listen<RestFailed>();
        var history = Start();
        Ask(history, Btc, HistoryPurpose.WarmUp);
        (await _rest.NextAsync()).Fail(FaultKind.Fatal, FaultCause.Blocked, TimeSpan.FromMinutes(5));

        Assert.False(ExpectMsg<HistoryUnavailable>().IsFinal);
        Assert.Equal(FaultCause.Blocked, failed.ExpectMsg<RestFailed>().Fault.Cause);
        Ask(history, Btc, HistoryPurpose.WarmUp);
        await SettleAsync(history);
        Assert.False(_rest.HasCall);
    }

    [Fact]
    public async Task WhenACloseIsOverdueThenTheExchangesClockIsReadAfterTheQuestion()
    {
        var history = Start();
        Ask(history, Btc, HistoryPurpose.WarmUp);
        (await _rest.NextAsync()).Answer(T0, 1);
        ExpectMsg<HistoryLoaded>();
        var readings = _rest.TimeCalls;
        Time.Advance(TimeSpan.FromSeconds(1));
        _rest.ServerTimeMs = T0 + 180_001;
        Ask(history, Btc, HistoryPurpose.OverdueClose, from: T0);
        (await _rest.NextAsync()).Answer(T0, 1);

        Assert.Equal(T0, Assert.Single(ExpectMsg<HistoryLoaded>().Candles).OpenTimeMs);
        Assert.Equal(readings + 1, _rest.TimeCalls);
    }

    [Fact]
    public async Task WhenTheClockCannotBeReadThenItIsTriedAgain()
    {
        _rest.TimeFault = new ExchangeFault(FaultKind.Transient, FaultCause.Network, "no");
        var history = Start();
        Ask(history, Btc, HistoryPurpose.WarmUp);
        await AwaitConditionAsync(() => Task.FromResult(_rest.TimeCalls == 1), TimeSpan.FromSeconds(30));
        _rest.TimeFault = null;
        await AdvanceUntilCallAsync(history);
        (await _rest.NextAsync()).Answer(T0, 1);

        ExpectMsg<HistoryLoaded>();
    }

    [Fact]
    public async Task WhenTheWeightIsUsedUpThenTheRestWaitsForTheNextMinute()
    {
        _rest.Catalog = new RestResult<SymbolCatalog>(new SymbolCatalog([], 100), null, null);
        var history = Start(new ExchangeSettings { HistoryInFlight = 64 });
        history.Tell(new CatalogWanted(), TestActor);
        ExpectMsg<CatalogLoaded>();
        // 100 × 0.5 × 90 % = 45 for warm-ups, 40 of it gone for the list of symbols and 1 for the clock
        for (var i = 0; i < 6; i++) Ask(history, Btc, HistoryPurpose.WarmUp);
        for (var i = 0; i < 4; i++) (await _rest.NextAsync()).Answer(T0, 1);
        ReceiveN(4);
        await SettleAsync(history);
        Assert.False(_rest.HasCall);

        Time.Advance(TimeSpan.FromMinutes(1));
        (await _rest.NextAsync()).Answer(T0, 1);
        (await _rest.NextAsync()).Answer(T0, 1);
    }

    [Fact]
    public async Task WhenTheExchangeReportsHighUseThenCallsWait()
    {
        var history = Start();
        Ask(history, Btc, HistoryPurpose.Gap);
        (await _rest.NextAsync()).Answer(T0, 1, usedWeight: 1_200);
        ExpectMsg<HistoryLoaded>();
        Ask(history, Btc, HistoryPurpose.Gap);
        await SettleAsync(history);
        Assert.False(_rest.HasCall);
        Time.Advance(TimeSpan.FromMinutes(1));
        await _rest.NextAsync();
    }

    [Fact]
    public void WhenHistoryIsSwitchedOffThenTheAnswerIsFinal()
    {
        Ask(Start(new ExchangeSettings { HistoryEnabled = false }), Btc, HistoryPurpose.WarmUp);

        Assert.True(ExpectMsg<HistoryUnavailable>().IsFinal);
    }

    [Fact]
    public void WhenTheListOfSymbolsIsReadThenItIsPublishedAndAnswered()
    {
        var facts = Listen<CatalogLoaded>();
        var history = Start();
        history.Tell(new CatalogWanted(), TestActor);

        Assert.Same(facts.ExpectMsg<CatalogLoaded>(), ExpectMsg<CatalogLoaded>());
        history.Tell(new CatalogWanted(), TestActor);
        ExpectMsg<CatalogLoaded>();
    }

    private IActorRef Start(ExchangeSettings? settings = null)
    {
        var chosen = settings ?? new ExchangeSettings();
        return Sys.ActorOf(Props.Create(() => new KlineHistory(chosen, _rest, 1)));
    }

    private void Ask(IActorRef history, StreamKey stream, HistoryPurpose purpose, long? from = null) =>
        history.Tell(new HistoryWanted(stream, from, 1, purpose), TestActor);

    // the wait is drawn by lot: move on until the next call is there
    private async Task AdvanceUntilCallAsync(IActorRef history)
    {
        for (var i = 0; i < 2_000 && !_rest.HasCall; i++)
        {
            await SettleAsync(history);
            Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
