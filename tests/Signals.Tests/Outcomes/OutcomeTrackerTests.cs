using ActorNotice.Market;
using ActorNotice.Signals.Outcomes;

namespace ActorNotice.Signals.Tests.Outcomes;

public sealed class OutcomeTrackerTests
{
    private static readonly StreamKey Stream = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);
    private static readonly SignalRule Rule = new(20, 2m, 0.02m, null);

    private static Decision Candle(int minute, Verdict verdict, double middle, string low, string high, string close)
    {
        var candle = new Candle(
            minute * 60_000, Price.Parse(close), Price.Parse(high), Price.Parse(low), Price.Parse(close), 1m, 1m, 1);
        return new Decision(
            Stream, candle, verdict, null, new BandReading(middle, middle + 10, middle - 10, 0.1, 0.5), null, Rule,
            CloseEvidence.Stream, 0);
    }

    [Fact]
    public void WhenThePriceComesBackToTheMiddleThenTheOutcomeNamesTheCandlesAndBothMoves()
    {
        var tracker = new OutcomeTracker(20);
        Assert.Empty(tracker.Add(Candle(1, Verdict.Long, 110, "99", "101", "100")));
        Assert.Empty(tracker.Add(Candle(2, Verdict.InsideBands, 109, "95", "104", "103")));
        var outcome = Assert.Single(tracker.Add(Candle(3, Verdict.InsideBands, 108, "102", "108", "107")));
        Assert.Equal((true, 2, 60_000L, Side.Long), (outcome.HasReturned, outcome.Candles, outcome.OpenTimeMs, outcome.Side));
        Assert.Equal((0.08, -0.05), (outcome.BestMove, outcome.WorstMove));
        Assert.Equal(0, tracker.Open);
    }

    [Fact]
    public void WhenItIsShortThenFallingIsItsWay()
    {
        var tracker = new OutcomeTracker(20);
        tracker.Add(Candle(1, Verdict.Short, 90, "99", "101", "100"));
        var outcome = Assert.Single(tracker.Add(Candle(2, Verdict.InsideBands, 91, "90", "102", "95")));
        Assert.Equal((true, 1), (outcome.HasReturned, outcome.Candles));
        Assert.Equal((0.1, -0.02), (outcome.BestMove, outcome.WorstMove));
    }

    [Fact]
    public void WhenItDoesNotComeBackInTimeThenTheOutcomeSaysSo()
    {
        var tracker = new OutcomeTracker(3);
        tracker.Add(Candle(1, Verdict.Long, 110, "99", "101", "100"));
        for (var minute = 2; minute < 4; minute++) Assert.Empty(tracker.Add(Candle(minute, Verdict.InsideBands, 110, "90", "101", "95")));
        var outcome = Assert.Single(tracker.Add(Candle(4, Verdict.InsideBands, 110, "80", "101", "95")));
        Assert.Equal((false, 3, -0.2), (outcome.HasReturned, outcome.Candles, outcome.WorstMove));
    }

    [Theory]
    [InlineData(Verdict.Stale)]
    [InlineData(Verdict.Debounced)]
    [InlineData(Verdict.Squeeze)]
    public void WhenADecisionMadeNoNoticeThenItIsNotFollowed(Verdict verdict)
    {
        var tracker = new OutcomeTracker(3);
        tracker.Add(Candle(1, verdict, 110, "99", "101", "100"));
        Assert.Equal(0, tracker.Open);
    }

    [Fact]
    public void WhenOutcomesAreSummedUpThenTheMeansAreOfTheRightOnes()
    {
        var one = new SignalOutcome(Stream, Side.Long, 0, Price.Parse("1"), true, 4, 0.02, -0.01);
        var sum = OutcomeSummary.Of([one, one with { Candles = 6, BestMove = 0.04 }, one with { HasReturned = false, Candles = 20 }]);
        Assert.Equal((3, 2, 5.0), (sum.Ended, sum.Returned, sum.MeanCandles));
        Assert.Equal((0.0267, -0.01), (Math.Round(sum.MeanBest, 4), Math.Round(sum.MeanWorst, 4)));
        Assert.Equal(new OutcomeSummary(0, 0, 0, 0, 0), OutcomeSummary.Of([]));
    }
}
