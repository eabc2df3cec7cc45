using ActorNotice.Host;
using ActorNotice.Signals;
using ActorNotice.Simulation.Drawing;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Simulation.Tests.Tuning;

public sealed class TuneTests
{
    private static readonly TuneGrid Grid = new([10, 20, 40], [1.5m, 2m, 2.5m], [0, 0.005m], [null, WatchSettings.DefaultRsi])
    {
        Debounces = [DebounceSettings.Default, new DebounceSettings { Cooldown = 5 }, new DebounceSettings { Episode = true }],
    };

    private static readonly TuneGoal Goal = new(40, 20, 4);
    private static readonly KlineColumns[] Series = [Walk.Columns(4_000), Walk.Columns(4_000, 9, "ETHUSDT")];

    [Fact]
    public void WhenItRunsOnOneCoreOrManyThenTheResultIsTheSameToTheByte()
    {
        var one = TuneRun.Of(Series, Grid, Goal, cores: 1);
        var many = TuneRun.Of(Series, Grid, Goal, cores: 4);

        Assert.Equal(TuneText.JsonLines(one, int.MaxValue), TuneText.JsonLines(many, int.MaxValue));
        Assert.Equal(TuneText.Table(one, 10), TuneText.Table(many, 10));
        Assert.Equal(HeatMap.Draw(one), HeatMap.Draw(many));
    }

    [Fact]
    public void WhenAllRulesAreTriedThenTheyAreRankedByTheStatedScore()
    {
        var result = TuneRun.Of(Series, Grid, Goal);

        Assert.Equal(108, result.Ranked.Length);
        Assert.Equal(108, result.Ranked.Select(static row => row.Choice).Distinct().Count());
        Assert.Equal(result.Ranked.Select(static row => row.Score).OrderDescending(), result.Ranked.Select(static row => row.Score));
        Assert.All(result.Ranked, row => Assert.Equal(Goal.Score(row.Seen, result.SeenDays), row.Score));
        Assert.All(result.Ranked, static row => Assert.InRange(row.Stability, 0, 1));
        Assert.Equal(3, result.Walk.Length);
        Assert.Equal(result.Ranked[0].Choice, result.Walk[^1].Chosen);
    }

    [Fact]
    public void WhenTheUnseenPartIsAnotherThenTheChoiceAndItsScoreAreTheSame()
    {
        var seen = Walk.Candles(3_000);
        var (last, other) = (Walk.Candles(4_000)[3_000..], Walk.Candles(4_000, 77)[3_000..]);

        var one = TuneRun.Of([KlineColumns.Of(Some.BtcMinutes, [.. seen, .. last])], Grid, Goal);
        var two = TuneRun.Of([KlineColumns.Of(Some.BtcMinutes, [.. seen, .. other])], Grid, Goal);

        Assert.Equal(one.Ranked.Select(static row => (row.Choice, row.Score)), two.Ranked.Select(static row => (row.Choice, row.Score)));
        Assert.NotEqual(one.Ranked.Select(static row => row.UnseenScore), two.Ranked.Select(static row => row.UnseenScore));
    }

    [Fact]
    public void WhenTheNumberOfNoticesMissesTheWishThenTheScoreFallsWithIt()
    {
        var tally = new OutcomeTally(10, 10, 8, 0, 0);

        Assert.Equal(0.8, Goal.Score(tally, 0.25), 12);
        Assert.Equal(0.4, Goal.Score(tally, 0.5), 12);
        Assert.Equal(0.4, Goal.Score(tally, 0.125), 12);
        Assert.Equal(0, Goal.Score(default, 1));
    }

    [Fact]
    public void WhenNeighboursAreAskedForThenTheyDifferInOneValueByOneStep()
    {
        var rules = Grid.Choices.ToList();
        for (var place = 0; place < rules.Count; place++)
        {
            var (own, found) = (rules[place], Grid.NeighboursOf(place).Select(one => rules[one]).ToList());
            Assert.InRange(found.Count, 5, 8);
            Assert.All(found, other => Assert.Equal(1, Differences(own, other)));
        }
    }

    [Fact]
    public void WhenRsiHasSeveralLimitsThenItsNeighboursAreOneStepInPeriodOrInLimits()
    {
        var grid = new TuneGrid([20], [2m], [0], [null, new(7, 40, 60), new(7, 30, 70), new(14, 40, 60), new(14, 30, 70)]);

        Assert.Equal([1, 3], grid.NeighboursOf(0).Order());
        Assert.Equal([0, 2, 3], grid.NeighboursOf(1).Order());
        Assert.Equal([1, 4], grid.NeighboursOf(2).Order());
        Assert.Equal([2, 3], grid.NeighboursOf(4).Order());
    }

    [Fact]
    public void WhenItRunsLongThenProgressIsToldForEachRuleOnEachSeries()
    {
        var told = 0;

        TuneRun.Of(Series, Grid, Goal, () => Interlocked.Increment(ref told));

        Assert.Equal(Grid.Count * Series.Length, told);
    }

    [Fact]
    public void WhenTheBestRuleIsWrittenThenTheServiceReadsThatRule()
    {
        var folder = Directory.CreateTempSubdirectory("actornotice-tune-");
        var file = Path.Combine(folder.FullName, "tuned.conf");
        var result = TuneRun.Of(Series, Grid, Goal);
        File.WriteAllText(file, TuneText.Hocon(result));

        var read = SettingsLoader.Load(new SettingsRequest(file, ["watch.symbols=BTCUSDT"], static _ => null));
        folder.Delete(recursive: true);

        Assert.Equal(result.Ranked[0].Choice, new TuneChoice(read.Settings.Watch.Rule, read.Settings.Watch.Debounce));
    }

    private static int Differences(TuneChoice one, TuneChoice other)
    {
        var (a, b) = (one.Rule, other.Rule);
        return (a.Period == b.Period ? 0 : 1) + (a.Deviations == b.Deviations ? 0 : 1) + (a.Rsi == b.Rsi ? 0 : 1)
            + (a.SqueezeBandwidth == b.SqueezeBandwidth ? 0 : 1) + (one.Debounce == other.Debounce ? 0 : 1);
    }
}
