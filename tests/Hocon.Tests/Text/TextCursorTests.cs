namespace ActorNotice.Hocon.Tests;

public sealed class TextCursorTests
{
    [Theory]
    [InlineData(0, "s:1:1")]
    [InlineData(1, "s:1:2")]
    [InlineData(2, "s:1:3")]
    [InlineData(3, "s:2:1")]
    [InlineData(4, "s:3:1")]
    [InlineData(7, "s:3:4")]
    [InlineData(100, "s:3:4")]
    public void WhenTheCursorAdvancesThenLinesAndColumnsAreCounted(int count, string origin)
    {
        var (steps, jump) = (new TextCursor("ab\n\ncde", "s"), new TextCursor("ab\n\ncde", "s"));

        for (var i = 0; i < count; i++)
            steps.Advance();
        jump.Advance(count);

        Assert.Equal(origin, steps.Origin.ToString());
        Assert.Equal(steps.Origin, jump.Origin);
        Assert.Equal(steps.Position, jump.Position);
    }

    [Theory]
    [InlineData("", "the end of the text")]
    [InlineData("\n", "the end of the line")]
    [InlineData("x", "'x'")]
    [InlineData("\u0000", "the character U+0000")]
    [InlineData("\ud83d\ude00", "the character U+D83D")]
    public void WhenACharacterIsNamedThenTheMessageStaysReadable(string text, string name) =>
        Assert.Equal(name, new TextCursor(text, "s").Found());

    [Fact]
    public void WhenTheCursorIsAtTheEndThenNothingIsTakenAndPeekingIsSafe()
    {
        var cursor = new TextCursor("a", "s");

        Assert.True(cursor.TryTake('a'));
        Assert.False(cursor.TryTake(TextCursor.End));
        Assert.True(cursor.AtEnd);
        Assert.Equal(TextCursor.End, cursor.Peek(5));
        Assert.False(cursor.StartsWith("a"));
        Assert.Equal("a", cursor.Slice(0));
    }

    [Fact]
    public void WhenATextHasNoLinesOfItsOwnThenOriginsAreItsName() =>
        Assert.Equal("--set a", new TextCursor("x", "--set a", hasLines: false).Origin.ToString());
}
