namespace ActorNotice.Hocon.Tests;

public sealed class PathsTests
{
    [Theory]
    [InlineData("a", new[] { "a" })]
    [InlineData("a.b.c", new[] { "a", "b", "c" })]
    [InlineData("a.\"b.c\".d", new[] { "a", "b.c", "d" })]
    [InlineData("\"\"", new[] { "" })]
    [InlineData(" a b ", new[] { "a b" })]
    [InlineData("a.10.5", new[] { "a", "10", "5" })]
    [InlineData("\"x\\ny\"", new[] { "x\ny" })]
    public void WhenAPathIsParsedThenItsKeysAreUnescaped(string text, string[] keys) =>
        Assert.Equal(keys, HoconPath.Parse(text).Keys);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("a=b")]
    [InlineData("a,b")]
    [InlineData("a\nb")]
    [InlineData("\"a")]
    [InlineData("a # b")]
    [InlineData("${a}")]
    [InlineData(null)]
    public void WhenTextIsNoPathThenParsingFails(string? text)
    {
        Assert.False(HoconPath.TryParse(text, out var path));
        Assert.Null(path);
        if (text is not null)
            Assert.Throws<HoconException>(() => HoconPath.Parse(text));
    }

    [Theory]
    [InlineData("a.b", new[] { "a", "b" })]
    [InlineData("a.\"b.c\"", new[] { "a", "b.c" })]
    [InlineData("\"\"", new[] { "" })]
    [InlineData("\"a b\"", new[] { "a b" })]
    [InlineData("\"include\".include-x", new[] { "include", "include-x" })]
    [InlineData("\"a\\\"b\\\\c\"", new[] { "a\"b\\c" })]
    [InlineData("\"a//b\"", new[] { "a//b" })]
    [InlineData("10.\"1+2\"", new[] { "10", "1+2" })]
    public void WhenAPathIsWrittenThenItIsQuotedOnlyWhereNeeded(string text, string[] keys)
    {
        Assert.Equal(text, HoconPath.Of(keys).ToString());
        Assert.Equal(HoconPath.Of(keys), HoconPath.Parse(text));
    }

    [Fact]
    public void WhenPathsAreComparedThenKeysCount()
    {
        var path = HoconParser.ParsePath("a.b");

        Assert.True(path == HoconPath.Of("a", "b"));
        Assert.True(path != HoconPath.Of("a.b"));
        Assert.False(path.Equals((object?)"a.b"));
        Assert.Equal(path.GetHashCode(), HoconPath.Root.Append("a").Append("b").GetHashCode());
        Assert.True(path.Append("c").StartsWith(path));
        Assert.False(path.StartsWith(HoconPath.Of("b")));
    }

    [Fact]
    public void WhenAPathIsTakenApartThenItsPartsFit()
    {
        var path = HoconPath.Of("a", "b");

        Assert.Equal(("b", "a", true), (path.Last, path.Parent.ToString(), path.Parent.Parent.IsRoot));
        Assert.Equal("a.b.a.b", path.Append(path).ToString());
        Assert.Same(path, HoconPath.Root.Append(path));
        Assert.Same(path, path.Append(HoconPath.Root));
        Assert.Equal("", HoconPath.Root.Last);
        Assert.True(HoconPath.Root.Parent.IsRoot);
    }
}
