namespace ActorNotice.Hocon.Tests;

public sealed class RootTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData(" \n\t # nothing\n", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("a = 1", """{"a":1}""")]
    [InlineData("{a = 1}", """{"a":1}""")]
    [InlineData(" \n { \"a\" : 1 } # end", """{"a":1}""")]
    [InlineData("[1, 2]", "[1,2]")]
    [InlineData("[]", "[]")]
    [InlineData("[{a = 1, b = ${?nope}}]", """[{"a":1}]""")]
    public void WhenTheRootIsWrittenInAnyLegalFormThenItIsRead(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Fact]
    public void WhenAByteOrderMarkLeadsThenItIsABlank() => Assert.Equal("""{"a":1}""", Given.Json("\ufeffa = 1"));

    [Theory]
    [InlineData("{a = 1", "t.conf:1:1: this '{' is never closed")]
    [InlineData("a = 1\n}", "t.conf:2:1: the end of the text is expected, found '}'")]
    [InlineData("{a = 1} b = 2", "t.conf:1:9: the end of the text is expected, found 'b'")]
    [InlineData("[1, 2", "t.conf:1:1: this '[' is never closed")]
    [InlineData("a = {\n  b = [1\n", "t.conf:2:7: this '[' is never closed")]
    [InlineData("a = [1}", "t.conf:1:7: a comma, a new line or ']' is expected, found '}'")]
    public void WhenBracketsDoNotMatchThenTheErrorPointsAtThem(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Fact]
    public void WhenTheRootIsAnArrayThenItIsNeitherAnObjectNorMergeable()
    {
        var array = Given.Document("[1]");

        Assert.True(array.IsArray);
        Assert.Equal("t.conf:1:1: the root is an array; an object is needed", Given.Problems(() => array.Resolve()));
        Assert.Throws<HoconException>(() => array.WithFallback(HoconDocument.Empty));
        Assert.Throws<HoconException>(() => HoconDocument.Empty.WithFallback(array));
    }

    [Fact]
    public void WhenTheDocumentIsEmptyThenItResolvesToNoKeys() => Assert.Equal(0, HoconDocument.Empty.Resolve().Count);
}
