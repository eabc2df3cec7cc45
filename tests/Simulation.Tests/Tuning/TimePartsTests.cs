using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Simulation.Tests.Tuning;

public sealed class TimePartsTests
{
    private const long Day = 1_440 * Some.Minute;
    private static readonly SignalRule Rule = new(20, 2, 0, null);

    [Fact]
    public void WhenMonthsLieBetweenTheFilesThenTheyAreInNoPartAndNoDay()
    {
        var torn = Torn(days: 4, awayAfter: 2, away: 100);
        var parts = new TimeParts([torn], 4);

        Assert.Equal(1, parts.Days(0, 1), 9);
        Assert.Equal(4, parts.Days(0, 4), 9);
        Assert.Equal(torn.OpenMs[0] + Day, parts.StartMs(1));
        Assert.Equal(torn.EndMs - Day, parts.StartMs(3));
    }

    [Fact]
    public void WhenOneSeriesFillsAnothersHoleThenItsTimeIsCounted()
    {
        var (torn, whole) = (Torn(4, 2, 2), Walk.Columns(6 * 1_440, 9, "ETHUSDT"));

        Assert.Equal(6, new TimeParts([torn, whole], 2).Days(0, 2), 9);
    }

    [Fact]
    public void WhenASeriesHasAHoleThenItIsNeitherSilenceNorADayWithoutNotices()
    {
        var (whole, torn) = (Torn(4, 2, 0), Torn(4, 2, 100));
        var (one, two) = (Report(whole), Report(torn));

        Assert.Equal(one.CoveredMs, two.CoveredMs);
        Assert.InRange(two.NoticesADay, one.NoticesADay * 0.9, one.NoticesADay * 1.1);
        Assert.InRange(two.LongestSilence, TimeSpan.FromMinutes(20), TimeSpan.FromDays(1));
    }

    private static SeriesReport Report(KlineColumns columns) =>
        SeriesReport.Of(columns, SignalSeries.Scan(columns, Rule), 20);

    private static KlineColumns Torn(int days, int awayAfter, int away)
    {
        var candles = Walk.Candles(days * 1_440);
        var cut = awayAfter * 1_440;
        Candle[] moved = [.. candles[..cut], .. candles[cut..].Select(one => one with { OpenTimeMs = one.OpenTimeMs + away * Day })];
        return KlineColumns.Of(Some.BtcMinutes, moved);
    }
}
