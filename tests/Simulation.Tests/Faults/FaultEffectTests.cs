using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Faults;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.Tests.World;
using ActorNotice.Simulation.World;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Tests.Faults;

/// <summary>Each fault bites: it leaves the trace in the service that it should.</summary>
public sealed class FaultEffectTests
{
    [Theory]
    [InlineData("drop, for = 20s")]
    [InlineData("half-open")]
    [InlineData("cut-24h")]
    [InlineData("cut-24h, for = 10s")]
    public void WhenConnectionsEndThenStreamsAreSuspendedAndComeBack(string fault)
    {
        using var world = Play(fault);

        Assert.Contains(world.Record.Streams, static one => one.State == WatchState.Suspended);
        Assert.Equal(StrategyPhase.Running, world.Record.Phases.Last().Phase);
        Assert.True(world.Exchange.Counters.ConnectionsTotal > 1);
    }

    [Theory]
    [InlineData("missing-close, for = 3m")]
    [InlineData("silence, for = 3m")]
    [InlineData("corrupt, for = 3m")]
    [InlineData("late-close, by = 10s, for = 3m")]
    public void WhenClosesAreNotToldInTimeThenTheyAreLearnedByRest(string fault)
    {
        using var world = Play(fault);

        Assert.True(LearnedByRest(world) >= 2);
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Theory]
    [InlineData("delay, by = 2s, for = 3m")]
    [InlineData("stall, for = 20s")]
    [InlineData("split, for = 3m")]
    [InlineData("duplicate, for = 3m")]
    [InlineData("double-close, by = 70s, for = 3m")]
    public void WhenEventsArriveInAnotherWayThenTheStreamStillTellsEveryClose(string fault)
    {
        using var world = Play(fault);

        Assert.Equal(0, LearnedByRest(world));
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Fact]
    public void WhenACloseComesLateThenRestConfirmsItAfterTheGraceAndTheLateOneIsARepeat()
    {
        using var world = Play("late-close, by = 10s, for = 90s");

        var confirmed = world.Record.Facts.Where(static fact => fact.What is Decision { Evidence: CloseEvidence.Rest }).ToList();
        Assert.NotEmpty(confirmed);
        Assert.All(confirmed, static fact => Assert.InRange(fact.At.Second, 3, 9));
        Assert.Empty(world.Record.Anomalies);
    }

    [Fact]
    public void WhenAnUnequalRepeatComesThenItIsAnAnomalyAndTheFirstStands()
    {
        using var world = Play("unequal-repeat, for = 90s");

        Assert.Equal(2, world.Record.Anomalies.Count());
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Fact]
    public void WhenTheMarketSkipsCandlesThenTheHoleIsNamedAndTheRestDecided()
    {
        using var world = Play("candle-gap, symbol = A0USDT, candles = 2");

        Assert.Equal(2, Assert.Single(world.Record.Of<CandleHole>()).Candles);
        Assert.Equal([10, 12], ByStream(world));
        var lost = world.Service.Streams[0];
        Assert.True(world.IsUnobtainable(lost, Minute(2)));
        Assert.False(world.IsUnobtainable(lost, Minute(4)));
    }

    [Fact]
    public void WhenASymbolIsDelistedThenItsCandlesEnd()
    {
        using var world = Play("delisting, symbol = A0USDT");

        Assert.Equal([1, 12], ByStream(world));
        Assert.True(world.IsUnobtainable(world.Service.Streams[0], Minute(9)));
    }

    [Theory]
    [InlineData("rest-429, retry-after = 30s")]
    [InlineData("rest-418, retry-after = 30s")]
    [InlineData("rest-403")]
    [InlineData("rest-5xx, status = 502, for = 20s")]
    [InlineData("rest-html, status = 202, for = 20s")]
    [InlineData("rest-slow, by = 40s")]
    [InlineData("rest-cut, for = 20s")]
    public void WhenRestFailsAfterADropThenTheStreamsComeBackLater(string fault)
    {
        using var calm = Play("drop");
        using var world = Play("drop", fault);

        Assert.True(LiveAgain(world) > LiveAgain(calm), $"{LiveAgain(world)} against {LiveAgain(calm)}");
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Fact]
    public void WhenTheWeightIsUsedUpThenHistoryWaitsForTheNextMinute()
    {
        using var world = Play("drop", "weight-exhaustion");

        Assert.True(LiveAgain(world) >= DateTimeOffset.FromUnixTimeMilliseconds(Minute(2)), $"{LiveAgain(world)}");
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Theory]
    [InlineData("telegram-401")]
    [InlineData("telegram-403")]
    [InlineData("telegram-404")]
    public void WhenTelegramRefusesTheBotThenEverythingHalts(string fault)
    {
        using var world = Play(fault + ", method = \"*\", for = 10m", "drop, for = 30s");

        Assert.Equal(StrategyPhase.Halted, world.Record.Phases.Last().Phase);
    }

    [Theory]
    [InlineData("telegram-429, retry-after = 20s", 20)]
    [InlineData("telegram-5xx, for = 3s", 1)]
    [InlineData("telegram-cut", 0.5)]
    [InlineData("telegram-slow, by = 9s", 9)]
    public void WhenTelegramIsInTroubleThenTheNoticeComesLater(string fault, double seconds)
    {
        using var calm = Play("drop, for = 30s");
        using var world = Play(fault, "drop, for = 30s");

        Assert.True(Alert(world) - Alert(calm) >= TimeSpan.FromSeconds(seconds), $"{Alert(world)} against {Alert(calm)}");
    }

    [Fact]
    public void WhenAnAnswerIsDroppedAfterTheMessageWasTakenThenItIsSentAgainAndMarked()
    {
        using var world = Play("telegram-dropped", "drop, for = 30s");

        var copies = world.Record.Messages.Where(IsAlert).Select(static one => one.Text).ToList();
        Assert.Equal(2, copies.Count);
        Assert.Equal([false, true], copies.Select(static text => text.Contains("Sent again", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhenTheExchangesClockIsWrongThenItsAnswersSaySo()
    {
        using var world = Play("exchange-clock, by = -30s, for = 5m");

        var told = world.Record.Decisions.First(static made => made.Candle.OpenTimeMs == Minute(2));
        Assert.True(told.ToldAtMs <= Minute(3) + 1);
        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
    }

    [Fact]
    public void WhenTheMachinesClockJumpsThenNoDecisionDiffers()
    {
        using var world = Play("machine-clock, by = 6h, for = 5m");

        Assert.All(ByStream(world), static count => Assert.Equal(12, count));
        Assert.Equal(TimeSpan.Zero, world.Loop.Time.WallError);
    }

    [Fact]
    public void WhenClosesAreCountedThenTheFaultHappensAfterThatOne()
    {
        var options = Worlds.Options(2);
        using var world = VirtualWorld.Open(options with
        {
            Faults = FaultScript.Parse("[{ after-closes = 3, fault = missing-close, for = 30s }]"),
        });
        world.Loop.RunFor(TimeSpan.FromMinutes(12));

        var missed = Assert.Single(world.Record.Decisions, static made =>
            made.Evidence != CloseEvidence.Stream && made.Candle.OpenTimeMs >= Minute(0));
        Assert.Equal(Minute(1), missed.Candle.OpenTimeMs);
    }

    // At 00:01:10, 40 s after the start; the next close is that of 00:01.
    private static VirtualWorld Play(params string[] faults)
    {
        var script = string.Join(", ", faults.Select(static fault => $"{{ at = 40s, fault = {fault} }}"));
        var world = VirtualWorld.Open(Worlds.Options(2) with { Faults = FaultScript.Parse($"[{script}]") });
        world.Loop.RunFor(TimeSpan.FromMinutes(12));
        return world;
    }

    private static long Minute(int index) => 1_767_571_200_000 + index * 60_000L;

    private static int[] ByStream(VirtualWorld world) =>
    [
        .. world.Record.Decisions.Where(static made => made.Candle.OpenTimeMs >= Minute(0))
            .GroupBy(static made => made.Stream).OrderBy(static one => one.Key).Select(static one => one.Count()),
    ];

    private static int LearnedByRest(VirtualWorld world) => world.Record.Decisions.Count(
        static made => made.Evidence != CloseEvidence.Stream && made.Candle.OpenTimeMs >= Minute(0));

    private static DateTimeOffset LiveAgain(VirtualWorld world) =>
        world.Record.Facts.Last(static fact => fact.What is WatchStateChanged { State: WatchState.Live }).At;

    private static DateTimeOffset Alert(VirtualWorld world) =>
        world.Record.Facts.First(static fact => fact.What is ReceivedMessage message && IsAlert(message)).At;

    private static bool IsAlert(ReceivedMessage message) =>
        message.Text.Contains("Market data lost", StringComparison.Ordinal);
}
