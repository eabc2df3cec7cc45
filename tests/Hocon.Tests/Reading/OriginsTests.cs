namespace ActorNotice.Hocon.Tests;

public sealed class OriginsTests
{
    [Theory]
    [InlineData("a = 1", "a", "t.conf:1:5")]
    [InlineData("\n\n  a.b : \"x\"", "a.b", "t.conf:3:9")]
    [InlineData("a {\n  b = [1]\n}", "a", "t.conf:1:3")]
    [InlineData("a {\n  b = [1]\n}", "a.b", "t.conf:2:7")]
    [InlineData("a.b = 1", "a", "t.conf:1:1")]
    [InlineData("a = foo bar", "a", "t.conf:1:5")]
    [InlineData("a = 1\r\nb = 2", "b", "t.conf:2:5")]
    [InlineData("a = [1]\na = ${a} [2]", "a", "t.conf:1:5 (used at t.conf:2:5)")]
    [InlineData("a = 1\nb = ${a}", "b", "t.conf:1:5 (used at t.conf:2:5)")]
    [InlineData("a = 1\nb = ${a}\nc = ${b}", "c", "t.conf:1:5 (used at t.conf:3:5)")]
    [InlineData("a = x\nb = ${a} y", "b", "t.conf:1:5 (used at t.conf:2:5)")]
    [InlineData("a = x\nb = y ${a}", "b", "t.conf:2:5")]
    [InlineData("a { x = 1 }\na { y = 2 }", "a", "t.conf:1:3")]
    [InlineData("a { x = 1 }\na { x = 2 }", "a.x", "t.conf:2:9")]
    [InlineData("a = 1\na { x = 2 }", "a", "t.conf:2:3")]
    [InlineData("a { x = 1 }\nb = ${a} { y = 2 }", "b", "t.conf:1:3 (used at t.conf:2:5)")]
    [InlineData("a { x = 1 }\nb = ${a}", "b.x", "t.conf:1:9")]
    [InlineData("a = 1\na = ${?nope}", "a", "t.conf:1:5")]
    public void WhenAValueIsReadThenItsOriginIsWhereItWasWritten(string text, string path, string origin) =>
        Assert.Equal(origin, Given.Resolved(text).Get(path).Origin.ToString());

    [Fact]
    public void WhenArrayElementsAreReadThenEachHasItsOwnOrigin()
    {
        var items = Given.Resolved("x = 9\na = [1,\n  ${x}\n  {b = 2}] [3]").GetList("a");

        Assert.Equal(
            ["t.conf:2:6", "t.conf:1:5 (used at t.conf:3:3)", "t.conf:4:3", "t.conf:4:13"],
            items.Select(i => i.Origin.ToString()));
    }

    [Fact]
    public void WhenKeysAreListedThenTheyStandInFirstOrderWithTheirLastPlace()
    {
        var root = Given.Resolved("b = 1\na.x = 1\nb = 2\n a.y = 2");

        Assert.Equal(["b@t.conf:3:1", "a@t.conf:4:2"], root.Fields.Select(f => $"{f.Key}@{f.KeyOrigin}"));
    }

    [Fact]
    public void WhenLayersComeFromSeveralFilesThenEachValueNamesItsOwn()
    {
        var top = Given.Document("a { x = 1 }", "top.conf");
        var root = top.WithFallback(Given.Document("\na { x = 0, y = ${a.x} }, z = 1", "base.conf")).Resolve();

        Assert.Equal("top.conf:1:9", root.Get("a.x").Origin.ToString());
        Assert.Equal("top.conf:1:9 (used at base.conf:2:16)", root.Get("a.y").Origin.ToString());
        Assert.Equal("base.conf:2:3", root.Get("a").Origin.ToString());
    }

    [Fact]
    public void WhenAnOriginHasNoLinesThenItIsTheNameAlone()
    {
        Assert.Equal("--set a", HoconOrigin.Named("--set a").ToString());
        Assert.Equal("(no source)", HoconOrigin.Unknown.Place);
        Assert.False(HoconOrigin.Unknown.IsEnvironment);
    }
}
