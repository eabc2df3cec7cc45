namespace ActorNotice.Hocon.Tests;

public sealed class BlanksTests
{
    [Theory]
    [InlineData('\u00a0')]
    [InlineData('\u2003')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u3000')]
    [InlineData('\ufeff')]
    [InlineData('\t')]
    [InlineData('\v')]
    [InlineData('\f')]
    [InlineData('\r')]
    [InlineData('\u001c')]
    [InlineData('\u001f')]
    public void WhenAUnicodeBlankSurroundsTokensThenItIsSkippedButEndsNoLine(char blank)
    {
        Assert.Equal("""{"a":1}""", Given.Json($"{blank}a{blank}={blank}1{blank}"));
        Assert.Equal($$"""{"a":{{QuotedText.Write($"x{blank}y")}}}""", Given.Json($"a = x{blank}y"));
    }

    [Fact]
    public void WhenLinesEndWithCarriageReturnAndLineFeedThenTheyReadAlike() =>
        Assert.Equal("""{"a":"x","b":{"c":2}}""", Given.Json("a = x\r\nb {\r\n  c = 2\r\n}\r\n"));

    [Theory]
    [InlineData("a\n=\n1", """{"a":1}""")]
    [InlineData("a\n{ b = 1 }", """{"a":{"b":1}}""")]
    [InlineData("a = # why\n 1", """{"a":1}""")]
    public void WhenNewLinesStandAroundTheSeparatorThenTheFieldGoesOn(string text, string json) =>
        Assert.Equal(json, Given.Json(text));
}
