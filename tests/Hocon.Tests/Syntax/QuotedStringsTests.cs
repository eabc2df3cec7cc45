namespace ActorNotice.Hocon.Tests;

public sealed class QuotedStringsTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"  x  \"", "  x  ")]
    [InlineData("\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"", "a\"b\\c/d\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\uD83D\\uDE00\"", "\u00e9\ud83d\ude00")]
    [InlineData("\"${x} = , # //\"", "${x} = , # //")]
    public void WhenAStringIsQuotedThenOnlyEscapesChange(string text, string value) =>
        Assert.Equal(value, Given.Resolved($"a = {text}").GetString("a"));

    [Theory]
    [InlineData("\"\"\"x\ny\"\"\"", "x\ny")]
    [InlineData("\"\"\"x\\ny\"\"\"", "x\\ny")]
    [InlineData("\"\"\"x\ny\"\"\"\"", "x\ny\"")]
    [InlineData("\"\"\"\"\"\"\"", "\"")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" \"a\" \"\"b\"\"\"", " \"a\" \"\"b")]
    public void WhenAStringIsTripleQuotedThenItIsRawAndExtraQuotesBelongToIt(string text, string value) =>
        Assert.Equal(value, Given.Resolved($"a = {text}").GetString("a"));

    [Theory]
    [InlineData("a = \"x", "t.conf:1:5: this quoted string is not closed on its line")]
    [InlineData("a = \"x\ny\"", "t.conf:1:5: this quoted string is not closed on its line")]
    [InlineData("a = \"\"\"x\"\"", "t.conf:1:5: this \"\"\" string is never closed")]
    [InlineData("a = \"x\\q\"", "t.conf:1:7: unknown escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")]
    [InlineData("a = \"\\u12g4\"", "t.conf:1:6: \\u must be followed by four hexadecimal digits")]
    [InlineData("a = \"\\u12", "t.conf:1:6: \\u must be followed by four hexadecimal digits")]
    [InlineData("a = \"x\ty\"", "t.conf:1:7: the character U+0009 must be escaped in a quoted string")]
    public void WhenAQuotedStringIsMalformedThenTheErrorPointsIntoIt(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Fact]
    public void WhenATripleQuotedStringSpansLinesThenLaterPositionsCountThem()
    {
        var root = Given.Resolved("a = \"\"\"1\n2\n3\"\"\"\nb = x");

        Assert.Equal("t.conf:4:5", root.Get("b").Origin.ToString());
    }
}
