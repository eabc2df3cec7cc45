using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Market.Tests;

public sealed class IntervalTests
{
    private static readonly Gen<(Interval Interval, long Moment)> Moments =
        from interval in Gen.Elements(Interval.All.ToArray())
        from moment in Longs.UpTo(Ms("2199-01-01"))
        select (interval, moment);

    [Fact]
    public void WhenAMomentLiesInACandleThenTheCandleContainsIt() =>
        Prop.ForAll(Moments.ToArbitrary(), static sample =>
        {
            var (interval, moment) = sample;
            var open = interval.OpenTimeMs(moment);
            return open <= moment && moment <= interval.CloseTimeMs(open)
                && interval.OpenTimeMs(open) == open && interval.IsOpenTime(open)
                && interval.OpenTimeMs(interval.CloseTimeMs(open)) == open;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhenSteppingForwardThenCountingAndSteppingBackAgree() =>
        Prop.ForAll(Moments.ToArbitrary(), Gen.Choose(-500, 500).ToArbitrary(), static (sample, count) =>
        {
            var open = sample.Interval.OpenTimeMs(sample.Moment);
            var other = sample.Interval.Advance(open, count);
            return sample.Interval.CandlesBetween(open, other) == count
                && sample.Interval.Advance(other, -count) == open
                && sample.Interval.OpenTimeMs(other) == other
                && sample.Interval.CloseTimeMs(open) + 1 == sample.Interval.Advance(open);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1m", "2024-09-01T12:34:56", "2024-09-01T12:34:00", "2024-09-01T12:35:00")]
    [InlineData("15m", "2024-09-01T12:34:56", "2024-09-01T12:30:00", "2024-09-01T12:45:00")]
    [InlineData("8h", "2024-09-01T15:59:59", "2024-09-01T08:00:00", "2024-09-01T16:00:00")]
    [InlineData("1d", "2024-02-29T23:59:59", "2024-02-29T00:00:00", "2024-03-01T00:00:00")]
    [InlineData("1w", "2024-09-01T12:00:00", "2024-08-26T00:00:00", "2024-09-02T00:00:00")]
    [InlineData("1w", "2024-09-02T00:00:00", "2024-09-02T00:00:00", "2024-09-09T00:00:00")]
    [InlineData("1M", "2024-02-29T23:59:59", "2024-02-01T00:00:00", "2024-03-01T00:00:00")]
    [InlineData("1M", "2024-12-31T23:59:59", "2024-12-01T00:00:00", "2025-01-01T00:00:00")]
    public void WhenTheCalendarSaysSoThenCandlesOpenThere(string code, string moment, string open, string next)
    {
        var interval = Interval.Parse(code);
        Assert.Equal(Ms(open), interval.OpenTimeMs(Ms(moment)));
        Assert.Equal(Ms(next), interval.Advance(Ms(open)));
    }

    [Fact]
    public void WhenAWeekOpensThenItIsAMonday() =>
        Prop.ForAll(Moments.ToArbitrary(), static sample => DayOfWeek.Monday == DateTimeOffset
            .FromUnixTimeMilliseconds(Interval.Parse("1w").OpenTimeMs(sample.Moment)).DayOfWeek)
                .QuickCheckThrowOnFailure();

    [Fact]
    public void WhenTheIntervalIsThreeDaysThenAnyMidnightMayOpenACandle()
    {
        var interval = Interval.Parse("3d");
        Assert.True(interval.IsOpenTime(Ms("2017-08-17")));
        Assert.True(interval.IsOpenTime(Ms("2017-08-18")));
        Assert.False(interval.IsOpenTime(Ms("2017-08-17T08:00:00")));
    }

    [Theory]
    [InlineData("1m", 1)]
    [InlineData("1h", 60_000)]
    [InlineData("1w", 86_400_000)]
    [InlineData("1M", 86_400_000)]
    public void WhenAMomentIsOffTheGridThenItOpensNothing(string code, long offset)
    {
        var interval = Interval.Parse(code);
        Assert.False(interval.IsOpenTime(interval.OpenTimeMs(Ms("2024-09-03")) + offset));
    }

    [Fact]
    public void WhenTheSpellingIsTheExchangesThenItIsReadAndWritten()
    {
        foreach (var interval in Interval.All) Assert.Equal(interval, Interval.Parse(interval.ToString()));
        Assert.Equal(15, Interval.All.Count);
        Assert.Equal(Interval.All.Order(), Interval.All);
        Assert.Equal(Interval.OneMinute, Interval.Parse("1m"));
        Assert.NotEqual(Interval.Parse("1m"), Interval.Parse("1M"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1H")]
    [InlineData("2m")]
    [InlineData("1mo")]
    [InlineData("1s")]
    public void WhenTheSpellingIsAnotherThenItIsRefused(string code) =>
        Assert.Throws<FormatException>(() => Interval.Parse(code));

    private static long Ms(string utc) => DateTimeOffset
        .Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();
}
