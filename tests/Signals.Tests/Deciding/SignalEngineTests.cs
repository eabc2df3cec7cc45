using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ActorNotice.Signals.Deciding.Outcome;

namespace ActorNotice.Signals.Tests.Deciding;

public sealed class SignalEngineTests
{
    private static readonly Gen<long[]> Walks =
        from seed in Gen.Choose(0, int.MaxValue)
        from start in Gen.Elements(3L, 295, 12_310_000, 10_454_460_000_000, (1L << 53) - 100, 1L << 61,
            long.MaxValue / 2)
        from tick in Gen.Elements(1L, 100, 10_000_000)
        from reach in Gen.Choose(0, 9)
        select Series.Walk(seed, 90, start, tick, reach);

    [Fact]
    public void WhenSeriesAreRandomThenEveryDecisionIsThatOfFractions() =>
        Prop.ForAll(Walks.ToArbitrary(), Rules.Any(40).ToArbitrary(), AgreesWithFractions)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void WhenWindowsAreLongAndPricesHugeThenEveryDecisionIsThatOfFractions()
    {
        var rule = new SignalRule(SignalRuleLimits.MaxPeriod, 9.99999999m, 9.99999999m, null);
        Assert.True(AgreesWithFractions(Series.Walk(1, 1_050, (1L << 53) - 1_000, 1, 9), rule));
        Assert.True(AgreesWithFractions(Series.Walk(2, 1_050, long.MaxValue - 10_000, 1, 9),
            rule with { Deviations = 0.1m }));
    }

    [Fact]
    public void WhenHugePricesHaveLeftTheWindowThenItIsExactAgain()
    {
        long[] closes = [.. Series.Walk(3, 30, long.MaxValue / 2, 1, 9),
            .. Series.Walk(4, 60, 10_454_460_000_000, 10_000_000, 5)];
        Assert.True(AgreesWithFractions(closes, new SignalRule(20, 1.5m, 0.001m, null)));
    }

    // With N = p² + q² closes of which q² are outliers, an outlier deviates by exactly p/q deviations.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    [InlineData(7, 3)]
    [InlineData(3, 1)]
    public void WhenACloseLiesExactlyOnABandThenItIsOutside(int p, int q)
    {
        var usual = p * p;
        var outliers = q * q;
        var rule = new SignalRule(usual + outliers, (decimal)p / q, 0m, null);
        if (!SignalRuleLimits.IsExact(rule.Deviations)) return;

        foreach (var side in new[] { Side.Long, Side.Short })
        {
            var offset = side == Side.Long ? -7 : 7;
            long[] closes = [.. Enumerable.Repeat(1_000L, usual), .. Enumerable.Repeat(1_000L + offset, outliers)];
            Assert.Equal(side, Last(closes, rule).Candidate);
            Assert.Equal(Verdict.InsideBands, Last(closes, rule with { Deviations = rule.Deviations + 0.00000001m })
                .Verdict);
        }
    }

    [Fact]
    public void WhenTheBandwidthEqualsTheThresholdThenItIsASqueeze()
    {
        // mean 100, σ 1, k 1: bandwidth is 2/100 exactly, and the close lies on the band
        long[] closes = [101, 99, 101, 99];
        var rule = new SignalRule(4, 1m, 0.02m, null);
        Assert.Equal(new Outcome(Verdict.Squeeze, Side.Long), Last(closes, rule));
        Assert.Equal(Verdict.Long, Last(closes, rule with { SqueezeBandwidth = 0.01999999m }).Verdict);
    }

    [Fact]
    public void WhenTheWindowIsFlatThenItIsASqueezeAndPointsNowhere()
    {
        var flat = Enumerable.Repeat(42L, 20).ToArray();
        Assert.Equal(new Outcome(Verdict.Squeeze, null), Last(flat, Rules.Default with { SqueezeBandwidth = 0m }));
    }

    [Fact]
    public void WhenFewerClosesThanThePeriodCameThenItWarmsUp()
    {
        var engine = new SignalEngine(Rules.Default);
        var verdicts = Series.Facts[..20].Select(close => engine.Add(Price.FromDecimal(close)).Verdict).ToList();
        Assert.All(verdicts[..19], static verdict => Assert.Equal(Verdict.WarmingUp, verdict));
        Assert.NotEqual(Verdict.WarmingUp, verdicts[19]);
    }

    [Fact]
    public void WhenRsiIsOnThenItWarmsUpUntilRsiHasItsCloses()
    {
        var engine = new SignalEngine(new SignalRule(2, 1m, 0m, new RsiRule(14, 30, 70)));
        var verdicts = Series.Facts[..15].Select(close => engine.Add(Price.FromDecimal(close)).Verdict).ToList();
        Assert.All(verdicts[..14], static verdict => Assert.Equal(Verdict.WarmingUp, verdict));
        Assert.NotEqual(Verdict.WarmingUp, verdicts[14]);
    }

    [Theory]
    [InlineData(30, 70, Verdict.RsiUnconfirmed)]
    [InlineData(50, 70, Verdict.Long)]
    public void WhenRsiIsOnThenOnlyAConfirmedCloseIsASignal(int oversold, int overbought, Verdict expected)
    {
        // rises, then one fall below the band: RSI(4) is 44
        decimal[] closes = [100, 101, 102, 103, 104, 98];
        var engine = new SignalEngine(new SignalRule(5, 1.5m, 0m, new RsiRule(4, oversold, overbought)));
        var outcome = closes.Select(close => engine.Add(Price.FromDecimal(close))).ToList()[^1];
        Assert.InRange(engine.Rsi ?? -1, 30.1, 50);
        Assert.Equal(new Outcome(expected, Side.Long), outcome);
    }

    [Fact]
    public void WhenTheRsiRuleMirrorsThenShortIsConfirmedFromAbove()
    {
        decimal[] closes = [100, 99, 98, 97, 96, 102];
        var engine = new SignalEngine(new SignalRule(5, 1.5m, 0m, new RsiRule(4, 30, 50)));
        Assert.Equal(Verdict.Short, closes.Select(close => engine.Add(Price.FromDecimal(close))).ToList()[^1].Verdict);
    }

    [Fact]
    public void WhenClosesStreamThenEveryStepEqualsABatchOfItsWindow()
    {
        var rule = new SignalRule(20, 2m, 0.001m, null);
        var streaming = new SignalEngine(rule);
        var closes = Series.Walk(5, 600, 1_000_000, 100, 12);
        for (var i = 0; i < closes.Length; i++)
        {
            var outcome = streaming.Add(new Price(closes[i]));
            if (i < 19) continue;
            var batch = new SignalEngine(rule);
            Assert.Equal(outcome, closes[(i - 19)..(i + 1)].Select(units => batch.Add(new Price(units))).ToList()[^1]);
            Assert.Equal(batch.ReadBands(), streaming.ReadBands());
        }
    }

    [Fact]
    public void WhenItIsClearedThenItDecidesAsIfNew()
    {
        var closes = Series.Walk(6, 60, 1_000_000, 100, 12);
        var engine = new SignalEngine(Rules.Default);
        var first = closes.Select(units => engine.Add(new Price(units))).ToList();
        engine.Clear();
        Assert.Equal(first, closes.Select(units => engine.Add(new Price(units))));
    }

    [Fact]
    public void WhenAClosedPriceIsNotAboveZeroThenItIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SignalEngine(Rules.Default).Add(default));

    [Fact]
    public void WhenClosesStreamThenNothingIsAllocated()
    {
        var engine = new SignalEngine(Rules.Default with { Deviations = 2.12345678m });
        var closes = Series.Walk(7, 2_000, 10_454_460_000_000, 10_000_000, 30);
        foreach (var units in closes) engine.Add(new Price(units));

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var units in closes) engine.Add(new Price(units));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static bool AgreesWithFractions(long[] closes, SignalRule rule)
    {
        var engine = new SignalEngine(rule);
        for (var i = 0; i < closes.Length; i++)
        {
            var outcome = engine.Add(new Price(closes[i]));
            if (i + 1 < rule.Period) continue;
            Assert.Equal(BandReference.Decide(closes[(i + 1 - rule.Period)..(i + 1)], rule), outcome);
        }

        return true;
    }

    private static Outcome Last(long[] closes, SignalRule rule)
    {
        var engine = new SignalEngine(rule);
        return closes.Select(units => engine.Add(new Price(units))).ToList()[^1];
    }
}
