using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;

namespace ActorNotice.Signals.Tests.Deciding;

public sealed class StreamDeciderTests
{
    private static readonly SignalRule Rule = new(3, 1m, 0m, null);

    [Fact]
    public void WhenCandlesFollowEachOtherThenEachIsDecidedOnce()
    {
        var decider = new StreamDecider(Series.Btc, Rule);
        Assert.Equal(new StreamStep(StepKind.Decided, new Outcome(Verdict.WarmingUp, null)),
            decider.Step(Series.Candle(0, 100)));
        Assert.Equal(Verdict.WarmingUp, decider.Step(Series.Candle(1, 101)).Outcome.Verdict);
        Assert.Equal(new Outcome(Verdict.Short, Side.Short), decider.Step(Series.Candle(2, 110)).Outcome);
        Assert.Equal(Series.Candle(2, 110), decider.Last);
        Assert.Equal(Series.StartMs + 3 * 60_000, decider.NextOpenTimeMs);
    }

    [Fact]
    public void WhenACandleComesAgainThenItIsARepeatAndNothingChanges()
    {
        var decider = Fed(100, 101, 110);
        var bands = decider.ReadBands();
        Assert.Equal(new StreamStep(StepKind.Repeat), decider.Step(Series.Candle(2, 110)));
        Assert.Equal(new StreamStep(StepKind.Repeat), decider.Step(Series.Candle(0, 100)));
        Assert.Equal(bands, decider.ReadBands());
        Assert.Equal(StepKind.Decided, decider.Step(Series.Candle(3, 105)).Kind);
    }

    [Fact]
    public void WhenACandleComesAgainWithTrailingZerosThenItIsStillARepeat()
    {
        var decider = Fed(100);
        Assert.Equal(StepKind.Repeat, decider.Step(Series.Candle(0, 100) with { Volume = 1.000m }).Kind);
    }

    [Fact]
    public void WhenACandleComesAgainWithOtherValuesThenItIsAnAnomalyThatNamesThem()
    {
        var decider = Fed(100, 101, 110);
        var step = decider.Step(Series.Candle(1, 102) with { Open = Price.FromDecimal(101), Trades = 7 });
        Assert.Equal(StepKind.Anomaly, step.Kind);
        Assert.Equal(
            "closed again with other values: high 101, now 102, low 101, now 102, close 101, now 102, trades 1, now 7",
            step.Problem);
        Assert.Equal(StepKind.Repeat, decider.Step(Series.Candle(1, 101)).Kind);
    }

    [Fact]
    public void WhenACandleIsOlderThanAllThatIsRememberedThenItIsARepeat()
    {
        var decider = Fed([.. Enumerable.Range(100, 60).Select(static i => (decimal)i)]);
        Assert.Equal(StepKind.Repeat, decider.Step(Series.Candle(0, 999)).Kind);
        Assert.Equal(StepKind.Repeat, decider.Step(Series.Candle(-5, 999)).Kind);
        Assert.Equal(StepKind.Anomaly, decider.Step(Series.Candle(59 - 7, 999)).Kind);
    }

    [Fact]
    public void WhenACandleJumpsAheadThenItIsAGapAndNothingChanges()
    {
        var decider = Fed(100, 101, 110);
        Assert.Equal(new StreamStep(StepKind.Gap), decider.Step(Series.Candle(4, 105)));
        Assert.Equal(Series.Candle(2, 110), decider.Last);
        Assert.Equal(StepKind.Decided, decider.Step(Series.Candle(3, 104)).Kind);
        Assert.Equal(StepKind.Decided, decider.Step(Series.Candle(4, 105)).Kind);
    }

    [Fact]
    public void WhenACandleIsImpossibleOrOffTheGridThenItNeverEntersTheWindow()
    {
        var decider = Fed(100, 101, 110);
        var impossible = Series.Candle(3, 100) with { High = Price.FromDecimal(99) };
        Assert.Equal("impossible prices: open 100, high 99, low 100, close 100", decider.Step(impossible).Problem);
        var offGrid = Series.Candle(3, 100) with { OpenTimeMs = Series.StartMs + 3 * 60_000 + 1 };
        Assert.Equal("open time is off the 1m grid", decider.Step(offGrid).Problem);
        Assert.Equal(StepKind.Anomaly, decider.Step(offGrid with { OpenTimeMs = Series.StartMs + 1 }).Kind);
        Assert.Equal(Series.Candle(2, 110), decider.Last);
    }

    [Fact]
    public void WhenTheVeryFirstCandleIsWrongThenTheStreamStaysEmpty()
    {
        var decider = new StreamDecider(Series.Btc, Rule);
        Assert.Equal(StepKind.Anomaly, decider.Step(Series.Candle(0, 0)).Kind);
        Assert.Equal(StepKind.Anomaly, decider.Step(Series.Candle(0, 1) with { OpenTimeMs = 17 }).Kind);
        Assert.Null(decider.NextOpenTimeMs);
        Assert.Throws<InvalidOperationException>(() => decider.Describe(default, CloseEvidence.Stream, 0));
    }

    [Fact]
    public void WhenItRestartsThenAnyCandleMayBeginTheNextWindow()
    {
        var decider = Fed(100, 101, 110);
        decider.Restart();
        Assert.Empty(decider.Recent());
        Assert.Null(decider.ReadBands());
        Assert.Equal(Verdict.WarmingUp, decider.Step(Series.Candle(90, 100)).Outcome.Verdict);
    }

    [Fact]
    public void WhenCandlesComeDisturbedThenDecisionsEqualTheUndisturbedRun()
    {
        var closes = Series.Walk(11, 400, 1_000_000, 100, 12);
        var candles = closes.Select(static (units, i) => Series.Candle(Series.StartMs + i * 60_000L, new Price(units)))
            .ToArray();
        var calm = new StreamDecider(Series.Btc, Rule);
        var expected = candles.Select(candle => calm.Step(candle)).ToList();

        var random = new Random(12);
        var decider = new StreamDecider(Series.Btc, Rule);
        var actual = new List<StreamStep> { decider.Step(candles[0]) };
        while (actual.Count < candles.Length)
        {
            // mostly the next, sometimes an old one again, sometimes one too far ahead
            var index = Math.Clamp(actual.Count + random.Next(-6, 4), 0, candles.Length - 1);
            var step = decider.Step(candles[index]);
            if (step.Kind == StepKind.Decided) actual.Add(step);
            else Assert.Equal(index < actual.Count ? StepKind.Repeat : StepKind.Gap, step.Kind);
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void WhenAMonthOrAWeekFollowsThenTheCalendarDecidesContinuity()
    {
        foreach (var code in new[] { "1w", "1M", "3d" })
        {
            var interval = Interval.Parse(code);
            var decider = new StreamDecider(new StreamKey(Symbol.Parse("X"), interval), Rule);
            var open = interval.OpenTimeMs(Series.StartMs);
            for (var i = 0; i < 30; i++, open = interval.Advance(open))
                Assert.Equal(StepKind.Decided, decider.Step(Series.Candle(open, new Price(100 + i % 3))).Kind);
            Assert.Equal(StepKind.Gap, decider.Step(Series.Candle(interval.Advance(open), new Price(100))).Kind);
        }
    }

    [Fact]
    public void WhenADecisionIsAskedForThenItCarriesEverythingABystanderNeeds()
    {
        var decider = new StreamDecider(Series.Btc, Rule with { Rsi = new RsiRule(2, 30, 70) });
        StreamStep step = default;
        for (var i = 0; i < 3; i++) step = decider.Step(Series.Candle(i, 100 + i * i));
        var decision = decider.Describe(step.Outcome, CloseEvidence.Rest, 123);
        Assert.Equal((Series.Btc, Verdict.Short, Side.Short), (decision.Stream, decision.Verdict, decision.Candidate));
        Assert.Equal((Series.Candle(2, 104), CloseEvidence.Rest, 123),
            (decision.Candle, decision.Evidence, decision.ToldAtMs));
        Assert.Equal(decider.ReadBands(), decision.Bands);
        Assert.Equal(100, decision.Rsi);
    }

    [Fact]
    public void WhenCandlesFollowEachOtherThenNothingIsAllocated()
    {
        var decider = new StreamDecider(Series.Btc, Rules.Default);
        var candles = Series.Walk(8, 3_000, 1_000_000, 100, 12)
            .Select(static (units, i) => Series.Candle(Series.StartMs + i * 60_000L, new Price(units))).ToArray();
        foreach (var candle in candles.AsSpan(0, 1_000)) decider.Step(candle);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var candle in candles.AsSpan(1_000)) decider.Step(candle);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static StreamDecider Fed(params decimal[] closes)
    {
        var decider = new StreamDecider(Series.Btc, Rule);
        for (var i = 0; i < closes.Length; i++) Assert.Equal(StepKind.Decided,
            decider.Step(Series.Candle(i, closes[i])).Kind);
        return decider;
    }
}
