namespace ActorNotice.Hocon.Tests;

public sealed class OverlayTests
{
    [Theory]
    [InlineData("a.b=5", """{"a":{"b":5}}""")]
    [InlineData("a = true ", """{"a":true}""")]
    [InlineData("a=ws://127.0.0.1:8080/x?y=z", """{"a":"ws://127.0.0.1:8080/x?y=z"}""")]
    [InlineData("a=x # y", """{"a":"x # y"}""")]
    [InlineData("a=", """{"a":""}""")]
    [InlineData("a=null", """{"a":null}""")]
    [InlineData("a=10s", """{"a":"10s"}""")]
    [InlineData("a=[BTCUSDT, ETHUSDT]", """{"a":["BTCUSDT","ETHUSDT"]}""")]
    [InlineData("a={b = 1} {c = 2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a=\"5\"", """{"a":"5"}""")]
    [InlineData("\"x=y\".a=1", """{"x=y":{"a":1}}""")]
    [InlineData("a=${base} up", """{"a":"b up"}""")]
    public void WhenAnArgumentIsPathAndValueThenItIsRead(string argument, string json)
    {
        var root = HoconDocument.FromArguments([argument], "--set").WithFallback(Given.Document("base = b")).Resolve();

        var expected = Given.Resolved(json).WithFallback(Given.Resolved("base = b"));
        Assert.True(expected.ContentEquals(root), Given.Json(root));
    }

    [Fact]
    public void WhenArgumentsAreLaidOverAFileThenLaterOnesWinAndOriginsSaySo()
    {
        var overlay = HoconDocument.FromArguments(["w.p=20", "w.p=30", "w.l=[1]"], "--set");

        var root = overlay.WithFallback(Given.Document("w { p = 10, q = ${w.p} }")).Resolve();

        Assert.Equal("""{"w":{"p":30,"q":30,"l":[1]}}""", Given.Json(root));
        Assert.Equal("--set w.p", root.Get("w.p").Origin.ToString());
        Assert.Equal("--set w.p (used at t.conf:1:17)", root.Get("w.q").Origin.ToString());
        Assert.Equal("t.conf:1:3", root.Get("w").Origin.ToString());
    }

    [Fact]
    public void WhenPairsAreGivenThenValuesNeedNoSplitting()
    {
        var document = HoconDocument.FromPairs([KeyValuePair.Create("a.b", "x=y")], "environment variable X");

        Assert.Equal("""{"a":{"b":"x=y"}}""", Given.Json(document.Resolve()));
    }

    [Theory]
    [InlineData("a.b", "--set: 'a.b' has no '='; it must be path=value")]
    [InlineData("a..b=1",
        "--set a..b: a path may not begin or end with a dot nor have two in a row; an empty key is written \"\"")]
    [InlineData("=1", "--set : a key is expected, found the end of the text")]
    [InlineData("a=[1", "--set a: this '[' is never closed")]
    [InlineData("a=[1] x", "--set a: an array cannot be joined with text in one value")]
    [InlineData("a=[1]\n[2]", "--set a: the end of the text is expected, found '['")]
    public void WhenAnArgumentIsWrongThenTheErrorNamesIt(string argument, string problem)
    {
        var found = Given.Problems(() => HoconDocument.FromArguments([argument], "--set"));

        Assert.Equal(problem, found);
    }
}
