using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Signals.Trials;

namespace ActorNotice.Signals.Tests.Trials;

public sealed class RuleTrialTests
{
    private const int Day = 1_440;
    private static readonly SignalRule Wide = new(20, 2m, 0m, null);
    private static readonly WatchSettings Now = WatchSettings.Default with { Rule = Wide, Intervals = [Interval.OneMinute] };
    private static readonly WatchSettings Narrow = Now with { Rule = Wide with { Deviations = 1m } };

    [Fact]
    public void WhenAnotherRuleIsTriedThenItsSignalsOfTheDayAreCountedAsADeciderWouldMakeThem()
    {
        var candles = Walk(Day + 20).ToList();
        var trial = new TrialCase(Series.Btc, Now, Narrow).Judge(candles, UntilMs(candles));
        Assert.Equal((Signals(Wide), Signals(Narrow.Rule)), (Sum(trial.Now), Sum(trial.Then)));
        Assert.Equal((Day, Day, 1), (trial.Now.Candles, trial.Then.Candles, trial.Streams));
        Assert.True(trial.Then.Longs > trial.Now.Longs);

        long Signals(SignalRule rule)
        {
            var engine = new SignalEngine(rule);
            return candles.ConvertAll(candle => engine.Add(candle.Close).Verdict).Skip(20)
                .LongCount(static verdict => verdict is Verdict.Long or Verdict.Short);
        }
    }

    [Fact]
    public void WhenDebouncingIsTriedThenFewerSignalsAreCountedByTheSameRule()
    {
        var candles = Walk(Day + 20).ToList();
        var calm = Narrow with { Debounce = new DebounceSettings { Cooldown = 30 } };
        var episodes = Narrow with { Debounce = new DebounceSettings { Episode = true } };
        var cooled = new TrialCase(Series.Btc, Narrow, calm).Judge(candles, UntilMs(candles));
        var walked = new TrialCase(Series.Btc, Narrow, episodes).Judge(candles, UntilMs(candles));
        Assert.InRange(Sum(cooled.Then), 1, 2 * (Day / 30 + 1));
        Assert.True(Sum(cooled.Then) < Sum(cooled.Now));
        Assert.InRange(Sum(walked.Then), 1, Sum(walked.Now) - 1);
    }

    [Fact]
    public void WhenAStreamIsNewOrGoesThenOneSideCountsNothing()
    {
        var candles = Walk(Day + 20).ToList();
        var added = new TrialCase(Series.Btc, null, Narrow).Judge(candles, UntilMs(candles));
        var gone = new TrialCase(Series.Btc, Narrow, null).Judge(candles, UntilMs(candles));
        Assert.Equal((default, added.Then), (added.Now, gone.Now));
        Assert.True(Sum(added.Then) > 0);
        Assert.Equal(default, gone.Then);
    }

    [Fact]
    public void WhenCandlesAreMissingThenTheWindowBeginsAnewBehindTheHole()
    {
        var candles = Walk(Day + 20).ToList();
        candles.RemoveRange(700, 5);
        var trial = new TrialCase(Series.Btc, Now, Narrow).Judge(candles, UntilMs(candles));
        Assert.Equal(Day - 5 - 19, trial.Now.Candles);
    }

    [Fact]
    public void WhenHistoryRepeatsACandleOrHasOneWrongThenItIsNotCounted()
    {
        var candles = Walk(Day + 20).ToList();
        var sound = new TrialCase(Series.Btc, Now, Narrow).Judge(candles, UntilMs(candles));
        candles.Insert(900, candles[899]);
        candles.Insert(1_000, candles[999] with { High = Price.Parse("0.01") });
        Assert.Equal(sound, new TrialCase(Series.Btc, Now, Narrow).Judge(candles, UntilMs(candles)));
    }

    [Fact]
    public void WhenSettingsChangeNothingOfAStreamThenItIsNoCase()
    {
        var (other, both) = (Symbol.Parse("ETHUSDT"), new[] { Series.Btc.Symbol, Symbol.Parse("ETHUSDT") });
        Assert.Empty(TrialCase.Between(WatchPlan.Of(both, Now), WatchPlan.Of(both, Now with { OutcomeCandles = 5 })));
        var then = new WatchPlan([new(Series.Btc.Symbol, Now), new(other, Narrow)]);
        Assert.Equal(other, Assert.Single(TrialCase.Between(WatchPlan.Of(both, Now), then)).Stream.Symbol);
    }

    [Fact]
    public void WhenSeveralIntervalsAreConcernedThenThoseThatNeedFewCandlesComeFirst()
    {
        var hours = Now with { Intervals = [Interval.OneMinute, Interval.Parse("1d"), Interval.Parse("15m")] };
        var then = hours with { Rule = hours.Rule with { Period = 30 } };
        var cases = TrialCase.Between(WatchPlan.Of([Series.Btc.Symbol], hours), WatchPlan.Of([Series.Btc.Symbol], then));
        Assert.Equal([31, 126, 1_470], cases.Select(static one => one.Candles));
    }

    private static long Sum(SignalCount count) => count.Longs + count.Shorts;

    private static long UntilMs(List<Candle> candles) => candles[^1].OpenTimeMs + 60_000;

    private static IEnumerable<Candle> Walk(int count) =>
        Series.Walk(seed: 5, count, start: 4_000_000, tick: 1, reach: 9_000)
            .Select(static (close, i) => Series.Candle(i, close / 100m));
}
