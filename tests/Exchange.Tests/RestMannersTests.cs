using ActorNotice.Exchange.Settings;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Market;
using Akka.Actor;
using Xunit.Abstractions;

namespace ActorNotice.Exchange.Tests;

/// <summary>How REST calls share the weight and how they stay away from an exchange that is in trouble.</summary>
public sealed class RestMannersTests(ITestOutputHelper output) : FeedTestKit
{
    private const long T0 = 1_699_999_980_000;
    private const int Windows = 2_500;
    private readonly FakeRest _rest = new();

    [Fact]
    public async Task WhenTwentyFiveHundredWindowsAreWantedThenOnlyTheBudgetHoldsThemUpAndTheFirstAreThereAtOnce()
    {
        _rest.AnswersAtOnce = true;
        var history = Start();
        for (var i = 0; i < Windows; i++) Ask(history, Frames.Key($"S{i}USDT", "1m"), HistoryPurpose.WarmUp, i);

        // half of 2,400, less a tenth for more urgent calls: 1,080 a minute, and hardly fewer
        foreach (var (minute, windows) in new[] { (0, 1_000), (1, 900), (2, 600) })
        {
            Assert.All(ReceiveN(windows), static told => Assert.IsType<HistoryLoaded>(told));
            output.WriteLine($"minute {minute}: {_rest.KlineCalls} of {Windows} windows");
            Assert.InRange(_rest.KlineCalls, 1, 1_080 * (minute + 1));
            await PassAsync(history, 61);
        }

        Assert.Equal(Windows, _rest.KlineCalls);
    }

    [Fact]
    public async Task WhenGapsNeverEndThenWarmUpsAndTheSecondsAfterThemStillGetTheirTurn()
    {
        _rest.AnswersAtOnce = true;
        var history = Start(new ExchangeSettings { HistoryBudgetShare = 0.01 });
        var eth = Frames.Key("ETHUSDT", "1h");
        Ask(history, eth, HistoryPurpose.WarmUp);
        var minute = 0;
        for (; minute < 60; minute++)
        {
            // more gaps every minute than the budget of 24 a minute can fill
            for (var i = 0; i < 40; i++) Ask(history, Frames.Key($"G{i}USDT", "1m"), HistoryPurpose.Gap, minute);
            await PassAsync(history, 60);
            if (Drain().Any(loaded => loaded.Request.Purpose == HistoryPurpose.WarmUp)) break;
        }

        Assert.InRange(minute, 1, 15);
    }

    [Fact]
    public async Task WhenTheExchangeIsInTroubleThenAllCallsWaitLongerAndLongerTogether()
    {
        var history = StartWithCatalog(new ExchangeSettings { HistoryInFlight = 4 });
        for (var i = 0; i < 40; i++) Ask(history, Frames.Key($"S{i}USDT", "1m"), HistoryPurpose.WarmUp);
        var rounds = new List<double>();
        var asked = TimeSpan.Zero;
        for (var round = 0; round < 8; round++)
        {
            await AdvanceUntilCallAsync(history);
            rounds.Add((Time.HighResMonotonicClock - asked).TotalSeconds);
            asked = Time.HighResMonotonicClock;
            await SettleAsync(history);
            // what was under way together fails together and counts once
            for (var call = 0; call < 4 && _rest.HasCall; call++) (await _rest.NextAsync()).Fail(FaultKind.Transient, FaultCause.Exchange);
            await SettleAsync(history);
            await SettleAsync(history);
        }

        output.WriteLine(string.Join(' ', rounds.Select(static s => s.ToString("0.0"))));
        Assert.True(rounds[5..].Sum() > 3 * rounds[1..4].Sum());
        Assert.All(rounds, static seconds => Assert.InRange(seconds, 0, 61));
    }

    [Fact]
    public async Task WhenTheFirewallBlocksAgainAndAgainThenThePausesDouble()
    {
        var paused = Listen<RestPaused>();
        var history = StartWithCatalog(new ExchangeSettings());
        foreach (var minutes in new[] { 5, 10, 20, 40, 60, 60 })
        {
            Ask(history, Frames.Btc.Stream, HistoryPurpose.WarmUp);
            (await _rest.NextAsync()).Fail(FaultKind.Fatal, FaultCause.Blocked, TimeSpan.FromMinutes(5));
            Assert.Equal(TimeSpan.FromMinutes(minutes), paused.ExpectMsg<RestPaused>().Wait);
            ExpectMsg<HistoryUnavailable>();
            Time.Advance(TimeSpan.FromMinutes(minutes));
        }

        Ask(history, Frames.Btc.Stream, HistoryPurpose.WarmUp);
        (await _rest.NextAsync()).Answer(T0, 1);
        ExpectMsg<HistoryLoaded>();
        Ask(history, Frames.Btc.Stream, HistoryPurpose.WarmUp);
        (await _rest.NextAsync()).Fail(FaultKind.Fatal, FaultCause.Blocked, TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromMinutes(5), paused.ExpectMsg<RestPaused>().Wait);
    }

    [Fact]
    public void WhenTheTimeIsWantedThenTheAskerGetsTheReadingWithBothEndsOfItsRoundTrip()
    {
        var history = Start();
        history.Tell(ServerTimeWanted.Instance, TestActor);

        var read = ExpectMsg<ServerTimeRead>();
        Assert.Equal((_rest.ServerTimeMs, true), (read.ServerTimeMs, read.AnsweredAt >= read.AskedAt));
    }

    [Fact]
    public async Task WhenTheTimeIsWantedWhileRestRestsThenItIsReadAfterTheRest()
    {
        var history = Start();
        Ask(history, Frames.Btc.Stream, HistoryPurpose.Gap);
        (await _rest.NextAsync()).Fail(FaultKind.Transient, FaultCause.Banned, TimeSpan.FromMinutes(2));
        await SettleAsync(history);
        var readings = _rest.TimeCalls;
        history.Tell(ServerTimeWanted.Instance, TestActor);
        await PassAsync(history, 119);
        Assert.Equal(readings, _rest.TimeCalls);
        await PassAsync(history, 2);

        ExpectMsg<ServerTimeRead>();
    }

    private IActorRef Start(ExchangeSettings? settings = null)
    {
        var chosen = settings ?? new ExchangeSettings();
        return Sys.ActorOf(Props.Create(() => new KlineHistory(chosen, _rest, 1)));
    }

    // its success would end an outage
    private IActorRef StartWithCatalog(ExchangeSettings settings)
    {
        var history = Start(settings);
        history.Tell(new CatalogWanted(), TestActor);
        ExpectMsg<CatalogLoaded>();
        return history;
    }

    private void Ask(IActorRef history, StreamKey stream, HistoryPurpose purpose, long? from = null) =>
        history.Tell(new HistoryWanted(stream, from, 30, purpose), TestActor);

    private List<HistoryLoaded> Drain()
    {
        var all = new List<HistoryLoaded>();
        while (HasMessages) all.Add(ExpectMsg<HistoryLoaded>());
        return all;
    }

    private async Task PassAsync(IActorRef history, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await SettleAsync(history);
        }
    }

    private async Task AdvanceUntilCallAsync(IActorRef history)
    {
        for (var i = 0; i < 2_000 && !_rest.HasCall; i++)
        {
            await SettleAsync(history);
            Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
