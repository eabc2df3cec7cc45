namespace ActorNotice.Hocon.Tests;

public sealed class DurationsTests
{
    public static TheoryData<string, long> EveryUnit
    {
        get
        {
            var data = new TheoryData<string, long>();
            Add("us micro micros microsecond microseconds", 10);
            Add("ms milli millis millisecond milliseconds", 10_000);
            Add("s second seconds", 10_000_000);
            Add("m minute minutes", 600_000_000);
            Add("h hour hours", 36_000_000_000);
            Add("d day days", 864_000_000_000);
            return data;

            void Add(string names, long ticks)
            {
                foreach (var name in names.Split(' '))
                    data.Add(name, ticks);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryUnit))]
    public void WhenAUnitIsNamedThenItScalesTheNumber(string unit, long ticks)
    {
        Assert.Equal(3 * ticks, Given.Resolved($"a = 3{unit}").GetDuration("a").Ticks);
        Assert.Equal(3 * ticks / 2, Given.Resolved($"a = 1.5 {unit}").GetDuration("a").Ticks);
    }

    [Theory]
    [InlineData("100ns", 1)]
    [InlineData("1000 nanos", 10)]
    [InlineData("150nano", 1)]
    [InlineData("99nanoseconds", 0)]
    [InlineData("-250 nanosecond", -2)]
    [InlineData("0.05us", 0)]
    public void WhenADurationIsFinerThanATickThenTheRestIsCutOff(string text, long ticks) =>
        Assert.Equal(ticks, Given.Resolved($"a = {text}").GetDuration("a").Ticks);

    [Theory]
    [InlineData("500", 500)]
    [InlineData("\"500\"", 500)]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", 1000)]
    [InlineData("\"  10  s  \"", 10_000)]
    [InlineData("-5s", -5000)]
    [InlineData("0", 0)]
    public void WhenThereIsNoUnitThenItIsMilliseconds(string text, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Given.Resolved($"a = {text}").GetDuration("a"));

    [Theory]
    [InlineData("10S")]
    [InlineData("10 Seconds")]
    [InlineData("10 weeks")]
    [InlineData("s")]
    [InlineData("\"\"")]
    [InlineData("10s5")]
    [InlineData("10 s s")]
    [InlineData("\"00:10:00\"")]
    [InlineData("infinite")]
    [InlineData("1e30d")]
    [InlineData("99999999999d")]
    [InlineData("off")]
    public void WhenTextIsNoDurationThenTheErrorNamesValueAndWhatIsAllowed(string text)
    {
        var shown = text.Trim('"');

        Assert.Equal(
            $"t.conf:1:5: a: '{shown}' is not allowed; it must be {HoconDuration.Allowed}",
            Given.Problems(() => Given.Resolved($"a = {text}").GetDuration("a")));
    }

    [Fact]
    public void WhenTextIsNullThenItIsNoDuration() => Assert.False(HoconDuration.TryParse(null, out _));
}
