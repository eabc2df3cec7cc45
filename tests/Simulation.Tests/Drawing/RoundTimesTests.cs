using ActorNotice.Simulation.Drawing;

namespace ActorNotice.Simulation.Tests.Drawing;

public sealed class RoundTimesTests
{
    private const long Hour = 3_600_000;

    [Theory]
    [InlineData(1, 5 * 60_000, 0)]
    [InlineData(Hour + 1, 2 * Hour, 0)]
    [InlineData(13 * Hour, 24 * Hour, 0)]
    [InlineData(8 * 24 * Hour, 0, 1)]
    [InlineData(31 * 24 * Hour, 0, 2)]
    [InlineData(long.MaxValue, 0, 60)]
    public void WhenADistanceIsWishedThenTheNextLongerOneIsTaken(long least, long step, int months) =>
        Assert.Equal(new RoundTimes(step, months), RoundTimes.AtLeast(least));

    [Fact]
    public void WhenWeeksAreCountedThenEachBeginsOnMonday()
    {
        var monday = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var weeks = RoundTimes.AtLeast(3 * 24 * Hour);

        Assert.Equal(weeks.Between(monday) - 1, weeks.Between(monday - 1));
        Assert.Equal(weeks.Between(monday), weeks.Between(monday + (7 * 24 * Hour) - 1));
    }

    [Fact]
    public void WhenMonthsAreCountedThenEachBeginsOnTheFirst()
    {
        var march = new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var months = new RoundTimes(0, 1);

        Assert.Equal(months.Between(march) - 1, months.Between(march - 1));
        Assert.Equal("2024-03-01", RoundTimes.Text(march));
        Assert.Equal("23:59", RoundTimes.Text(march - 60_000));
    }
}
