namespace ActorNotice.Hocon.Tests;

public sealed class QuotedTextTests
{
    [Fact]
    public void WhenEveryCharacterIsWrittenThenItReadsBackAndTheTextIsOneSafeLine()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var text = $"a{(char)code}b";
            var written = QuotedText.Write(text);

            Assert.Equal(text, QuotedText.Read(new TextCursor(written, "s")));
            Assert.DoesNotContain(written, c => char.IsControl(c) || char.IsSurrogate(c));
        }
    }

    [Theory]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a/b", "\"a/b\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0001\u2028\ufeff", "\"\\u0001\\u2028\\ufeff\"")]
    [InlineData("\u65e5", "\"\u65e5\"")]
    public void WhenTextIsQuotedThenOnlyWhatNeedsAnEscapeHasOne(string text, string written) =>
        Assert.Equal(written, QuotedText.Write(text));

    [Fact]
    public void WhenAStringIsReadThenTheCursorStandsBehindItsLastQuote()
    {
        var (single, triple) = (new TextCursor("\"a\"\"b\"", "s"), new TextCursor("\"\"\"a\"\"\"\"x", "s"));

        Assert.Equal(("a", '"'), (QuotedText.Read(single), single.Peek()));
        Assert.Equal(("a\"", 'x'), (QuotedText.Read(triple), triple.Peek()));
    }
}
