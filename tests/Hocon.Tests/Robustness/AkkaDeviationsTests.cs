namespace ActorNotice.Hocon.Tests;

/// <summary>Every input on which Akka.NET's own parser deviates from the specification, with the result of the
/// specification.</summary>
public sealed class AkkaDeviationsTests
{
    [Theory]
    [InlineData("a = ${?nope}\nb = 1", """{"b":1}""")]
    [InlineData("path = [1]\npath = ${path} [2]", """{"path":[1,2]}""")]
    [InlineData("p = x\np = ${p}y", """{"p":"xy"}""")]
    [InlineData("a = [1]\na += 2", """{"a":[1,2]}""")]
    [InlineData("g { s = 6 }\ne = ${g} {n = east}", """{"g":{"s":6},"e":{"s":6,"n":"east"}}""")]
    [InlineData("a {b=1} {c=2}", """{"a":{"b":1,"c":2}}""")]
    [InlineData("a = \"\"\"x\ny\"\"\"\"", """{"a":"x\ny\""}""")]
    [InlineData("\ufeffa = 1", """{"a":1}""")]
    [InlineData("[1, 2]", "[1,2]")]
    [InlineData("a = \"  x  \"", """{"a":"  x  "}""")]
    public void WhenAkkaDeviatesThenTheSpecificationIsFollowed(string text, string json) =>
        Assert.Equal(json, Given.Json(text));

    [Theory]
    [InlineData("a = ${missing}", "t.conf:1:5: a: ${missing} has no value")]
    [InlineData("a = ${b}\nb = ${a}", "t.conf:2:5: a: the substitutions form a cycle: a → b → a")]
    [InlineData("a = b = c", "t.conf:1:7: '=' is not allowed in unquoted text; quote the value")]
    [InlineData("a = http://x:80/y", "t.conf:1:9: ':' is not allowed in unquoted text; quote the value")]
    [InlineData("a = x+y", "t.conf:1:6: '+' is not allowed in unquoted text; quote the value")]
    [InlineData("[1,,2]", "t.conf:1:4: two commas in a row; one is enough and nothing stands between these")]
    [InlineData("a { b = 1", "t.conf:1:3: this '{' is never closed")]
    [InlineData("a = \"x", "t.conf:1:5: this quoted string is not closed on its line")]
    [InlineData("a { b = 1 } }\nc = 2", "t.conf:1:13: the end of the text is expected, found '}'")]
    public void WhenAkkaAcceptsOrDiesThenHereIsAnErrorWithItsPlace(string text, string problem) =>
        Assert.Equal(problem, Given.Problems(text));

    [Fact]
    public void WhenAVariableIsSetThenTheEnvironmentStandsIn() =>
        Assert.Equal("h", Given.Resolved("a = ${HPROBE}", ("HPROBE", "h")).GetString("a"));

    [Fact]
    public void WhenTheTargetIsOnlyInTheFallbackThenItIsFoundAfterTheMerge() => Assert.Equal(
        1, Given.Document("a = ${b}").WithFallback(Given.Document("b = 1")).Resolve().GetInt("a"));

    [Fact]
    public void WhenATextIncludesWithoutAnyCallbackThenFilesAreRead()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.conf", "a = 1").Replace("\\", "\\\\", StringComparison.Ordinal);

        Assert.Equal("""{"a":1,"b":2}""", Given.Json(HoconParser.Parse($"include \"{path}\"\nb = 2").Resolve()));
        Assert.Equal("""{"a":1,"b":2}""", Given.Json(HoconParser.Parse($"include file(\"{path}\")\nb = 2").Resolve()));
    }

    [Fact]
    public void WhenAnIncludedSubstitutionMeansTheRootThenItIsFound() => Assert.Equal(
        """{"p":{"y":7},"r":7}""", new TextIncludes(("x", "y = ${r}")).Json("p { include \"x\" }, r = 7"));

    [Fact]
    public void WhenKeysAreNumericThenTheObjectReadsAsAnArray() =>
        Assert.Equal(["a", "b"], Given.Resolved("l { \"1\" = b, \"0\" = a }").GetStringList("l"));

    [Fact]
    public void WhenAValueIsNullThenQuotedNullIsStillText()
    {
        var root = Given.Resolved("a = null, b = \"null\"");

        Assert.True(root.Get("a").IsNull);
        Assert.Equal("null", root.GetString("b"));
        Assert.Equal("fallback", root.GetString("a", "fallback"));
    }

    [Fact]
    public void WhenAResolvedTreeIsPrintedThenNothingOverflows() =>
        Assert.Equal("a = 1\n", HoconRenderer.Render(Given.Resolved("a = 1\nb = ${?nope}")));
}
