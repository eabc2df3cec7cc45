namespace ActorNotice.Hocon.Tests;

public sealed class CommentsTests
{
    [Theory]
    [InlineData("# one\na = 1 # two\n// three\nb = 2 // four")]
    [InlineData("a = 1//four\nb = 2#four")]
    [InlineData("a : # x\n 1\n b // y\n : 2")]
    [InlineData("{ // x\n a = 1, # y\n # z\n b = 2 } // end")]
    public void WhenCommentsStandBetweenTokensThenTheyAreSkipped(string text) =>
        Assert.Equal("""{"a":1,"b":2}""", Given.Json(text));

    [Theory]
    [InlineData("a = \"x # y // z\"", "x # y // z")]
    [InlineData("a = \"\"\"x # y // z\"\"\"", "x # y // z")]
    [InlineData("a = x/y", "x/y")]
    public void WhenCommentSignsAreQuotedOrSingleThenTheyAreText(string text, string value) =>
        Assert.Equal(value, Given.Resolved(text).GetString("a"));

    [Theory]
    [InlineData("[1 # one\n, 2 // two\n]")]
    [InlineData("[ # none\n 1\n // between\n 2 ]")]
    public void WhenCommentsStandInArraysThenElementsStay(string text) => Assert.Equal("[1,2]", Given.Json(text));
}
