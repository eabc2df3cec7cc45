namespace ActorNotice.Hocon.Tests;

public sealed class SuggestionsTests
{
    private static readonly string[] Known = ["period", "deviations", "symbols", "rsi", "time-zone"];

    [Theory]
    [InlineData("peroid", "period")]
    [InlineData("perio", "period")]
    [InlineData("periods", "period")]
    [InlineData("Period", "period")]
    [InlineData("deviation", "deviations")]
    [InlineData("symbls", "symbols")]
    [InlineData("timezone", "time-zone")]
    [InlineData("rsj", "rsi")]
    [InlineData("period", null)]
    [InlineData("colour", null)]
    [InlineData("rs", null)]
    [InlineData("", null)]
    public void WhenANameIsMisspeltThenTheNearestKnownOneIsMeant(string name, string? meant) =>
        Assert.Equal(meant, HoconSuggestions.Nearest(name, Known));

    [Fact]
    public void WhenANameIsAbsurdlyLongThenNothingIsCompared() =>
        Assert.Null(HoconSuggestions.Nearest(new string('x', 1000), [new string('x', 999)]));
}
