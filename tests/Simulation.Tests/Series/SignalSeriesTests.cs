using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Simulation.Tests.Series;

public sealed class SignalSeriesTests
{
    private const int Period = 20;
    private static readonly SignalRule Rule = new(Period, 2, 0.001m, null);

    [Fact]
    public void WhenTheFutureIsCutOffThenNoPastDecisionChanges()
    {
        var columns = Walk.Columns(1_500);
        foreach (var rule in (SignalRule[])[Rule, Rule with { Rsi = new RsiRule(14, 40, 60) }, Rule with { Period = 50 }])
        {
            var whole = SignalSeries.Scan(columns, rule);
            Assert.NotEmpty(whole.Marks);
            for (var count = 1; count <= columns.Count; count += 37)
                Assert.Equal(
                    whole.Marks.TakeWhile(mark => mark.Index < count), SignalSeries.Scan(columns.First(count), rule).Marks);
        }
    }

    [Fact]
    public void WhenTheFutureIsAnotherThenNoPastDecisionChangesWhateverTheRule() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(ulong Seed, ulong Other, ushort Cut, byte Period, bool Rsi, bool Episode)>(), static one =>
        {
            var (cut, size) = (200 + one.Cut % 500, 800);
            var rule = new SignalRule(2 + one.Period % 60, 1.5m, 0, one.Rsi ? new RsiRule(14, 40, 60) : null);
            var debounce = new DebounceSettings { Episode = one.Episode, Cooldown = one.Period % 4 };
            var candles = Walk.Candles(size, one.Seed);
            var other = candles[..cut].Concat(Walk.Candles(size, one.Other)[cut..]).ToList();

            var past = SignalSeries.Scan(KlineColumns.Of(Some.BtcMinutes, candles[..cut]), rule, debounce).Marks;

            foreach (var future in (List<Candle>[])[candles, other])
                Assert.Equal(past, SignalSeries.Scan(KlineColumns.Of(Some.BtcMinutes, future), rule, debounce).Marks
                    .TakeWhile(mark => mark.Index < cut));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenSignalsAreDebouncedThenThoseLeftKeepTheirDistanceAndAllAreCounted()
    {
        var columns = Walk.Columns(1_500);
        var all = SignalSeries.Scan(columns, Rule);

        var cooled = SignalSeries.Scan(columns, Rule, new DebounceSettings { Cooldown = 10 });
        var walks = SignalSeries.Scan(columns, Rule, new DebounceSettings { Episode = true });

        foreach (var side in Enum.GetValues<Side>())
        {
            var places = cooled.Marks.Where(mark => mark.Side == side).Select(static mark => mark.Index).ToList();
            Assert.All(places.Zip(places.Skip(1)), static pair => Assert.True(pair.Second - pair.First > 10));
        }

        Assert.Equal(all.Marks.Length, cooled.Marks.Length + cooled.Decisions[Verdict.Cooldown]);
        Assert.Equal(all.Marks.Length, walks.Marks.Length + walks.Decisions[Verdict.Debounced]);
        Assert.InRange(walks.Marks.Length, 1, all.Marks.Length - 1);
    }

    [Fact]
    public void WhenCandlesAreMissingThenTheWindowStartsAnewBehindThem()
    {
        var candles = Walk.Candles(100).Where(static (_, index) => index is < 50 or > 52).ToList();

        var decisions = SignalSeries.Scan(KlineColumns.Of(Some.BtcMinutes, candles), Rule).Decisions;

        Assert.Equal(2 * (Period - 1), decisions[Verdict.WarmingUp]);
        Assert.Equal(97, decisions.Total);
    }

    [Fact]
    public void WhenASignalComesBackToTheMiddleBandThenItIsCountedWithItsExcursions()
    {
        // 20 closes of 100 and 101, a fall to 95, two candles lower, and back up.
        var closes = Enumerable.Range(0, 20).Select(static i => 100m + i % 2).Concat([95, 94, 93, 101, 101, 101]).ToList();
        var columns = KlineColumns.Of(Some.BtcMinutes, [.. closes.Select(static (close, i) => Some.Candle(i, close, close, close, close))]);
        var mark = Assert.Single(SignalSeries.Scan(columns, Rule).Marks, static one => one.Index == 20);

        var early = OutcomeTally.Judge(columns, [mark], 2);
        var late = OutcomeTally.Judge(columns, [mark], 3);
        var open = OutcomeTally.Judge(columns, [mark], 6);

        Assert.Equal((1, 0), (early.Judged, early.Returned));
        Assert.Equal((1, 1), (late.Judged, late.Returned));
        Assert.Equal((1, 0), (open.Signals, open.Judged));
        Assert.Equal((101.0 / 95 - 1, 93.0 / 95 - 1), (late.MeanBest, late.MeanWorst));
    }

    [Fact]
    public void WhenNothingBehindAMomentMayBeLookedAtThenSignalsNearItAreNotJudged()
    {
        var columns = Walk.Columns(600);
        var marks = SignalSeries.Scan(columns, Rule).Marks;
        var endMs = columns.OpenMs[400];

        var tally = OutcomeTally.Judge(columns, marks, 20, endMs);
        var cut = OutcomeTally.Judge(columns.First(400), marks.Where(static mark => mark.Index < 400), 20);

        Assert.Equal(cut.Judged, tally.Judged);
        Assert.Equal(cut.Returned, tally.Returned);
    }

    [Fact]
    public void WhenASeriesIsSummedUpThenDaysHoursAndSilencesAddUp()
    {
        var columns = Walk.Columns(4_320);
        var signals = SignalSeries.Scan(columns, Rule);

        var report = SeriesReport.Of(columns, signals, 20);

        Assert.Equal(signals.Marks.Length / 3.0, report.NoticesADay, 9);
        Assert.Equal(4_320, report.Decisions.Total);
        var gap = signals.Marks.Zip(signals.Marks.Skip(1), static (a, b) => b.Index - a.Index).Max();
        Assert.True(report.LongestSilence >= TimeSpan.FromMinutes(gap));
        Assert.InRange(report.BusiestHourNotices, 1, 60);
        Assert.StartsWith("{\"symbol\":\"BTCUSDT\"", SeriesText.JsonLine(report), StringComparison.Ordinal);
        Assert.Contains("BTCUSDT 1m", SeriesText.Table([report], 20), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhenAStartWarmsUpThenItDecidesAsIfItHadSeenEverything(bool hasRsi)
    {
        var watch = WatchSettings.Default with { Rule = Rule with { Rsi = hasRsi ? WatchSettings.DefaultRsi : null } };

        var truth = WarmUpTruth.Check(Walk.Columns(6_000), watch.Rule, watch.WarmUpDepth);

        Assert.True(truth is { Starts: >= 190, Decisions: > 9_000, Different: 0, BandsDiffer: 0 }, truth.ToString());
        Assert.InRange(truth.RsiError, 0, 1e-4);
    }

    [Fact]
    public void WhenAWarmUpIsTooShortThenTheCheckFindsIt()
    {
        var truth = WarmUpTruth.Check(Walk.Columns(6_000), Rule with { Rsi = WatchSettings.DefaultRsi }, 30);

        Assert.True(truth.RsiError > 1, truth.ToString());
        Assert.Equal(0, truth.BandsDiffer);
    }

    [SkippableTheory]
    [InlineData("um-futures/1m/FILUSDT-1m-2023-06.csv.gz", "0.01")]
    [InlineData("um-futures/1m/ALGOUSDT-1m-2024-09.csv.gz", "0")]
    [InlineData("um-futures/15m/BTCUSDT-15m-20250831-20260528.csv.gz", "0.04")]
    public void WhenARealFileIsScannedThenItsSignalsAreThoseExpected(string series, string threshold)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var expected = File.ReadLines(SharedFolder.PathOf("expected-bollinger.csv")).Select(static line => line.Split(','))
            .Where(row => row[0] == "signal" && row[1] == series && row[10] == threshold)
            .Select(static row => (int.Parse(row[2], null), row[11])).ToList();
        var columns = Assert.Single(KlineColumns.Read([SharedFolder.PathOf(series)]));

        var rule = new SignalRule(20, 2, decimal.Parse(threshold, CultureInfo.InvariantCulture), null);
        var marks = SignalSeries.Scan(columns, rule).Marks;

        Assert.NotEmpty(expected);
        Assert.Equal(expected, marks.Select(static mark => (mark.Index, mark.Side == Side.Long ? "LONG" : "SHORT")));
    }
}
