namespace ActorNotice.Hocon.Tests;

/// <summary>Hostile texts end in an error; on a small stack, so that deep recursion would be seen.</summary>
public sealed class LimitsTests
{
    private const int SmallStack = 768 * 1024;

    [Theory]
    [InlineData("[")]
    [InlineData("a{")]
    [InlineData("a=[{")]
    [InlineData("[{b:")]
    [InlineData("a.")]
    [InlineData("a.b.c.d{")]
    public void WhenATextNestsWithoutEndThenItIsAnError(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000)) + "x=1";

        Assert.Contains("more than 128 levels within each other", OnSmallStack(text), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenATextNestsUpToTheLimitThenItIsRead()
    {
        var text = string.Concat(Enumerable.Repeat("a{", 127)) + "b=${c}" + new string('}', 127) + "\nc=[[1]]";

        Assert.Equal("", OnSmallStack(text));
    }

    [Fact]
    public void WhenSubstitutionsFormALongChainThenItIsAnErrorNotAnOverflow()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i} = ${{a{i + 1}}}\n")) + "a50000 = 1";

        Assert.Contains("more than 256 values wait for each other here", OnSmallStack(text), StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAChainIsWrittenFromItsEndThenItIsNotDeep()
    {
        var links = Enumerable.Range(0, 5_000).Reverse().Select(i => $"a{i} = ${{a{i + 1}}}\n");

        Assert.Equal("", OnSmallStack("a5000 = 1\n" + string.Concat(links)));
    }

    [Fact]
    public void WhenEachValueWrapsTheOneBeforeThenTheDepthOfTheResultIsLimited()
    {
        var wraps = Enumerable.Range(1, 5_000).Select(i => $"a{i} {{ x = ${{a{i - 1}}} }}\n");
        var text = "a0 = 1\n" + string.Concat(wraps);

        Assert.Contains("the resolved value has more than 256 levels", OnSmallStack(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a0 = [x]", "a{0} = [${{a{1}}}, ${{a{1}}}]")]
    [InlineData("a0 = x", "a{0} = ${{a{1}}}${{a{1}}}")]
    [InlineData("a0 = [x]", "a{0} = ${{a{1}}} ${{a{1}}}")]
    [InlineData("a0 { x = 1 }", "a{0} {{ l = ${{a{1}}}, r = ${{a{1}}} }}")]
    public void WhenEachValueDoublesTheOneBeforeThenTheSizeOfTheResultIsLimited(string first, string next)
    {
        var lines = Enumerable.Range(1, 100).Select(i => string.Format(null, next, i, i - 1));
        var document = Given.Document(first + "\n" + string.Join('\n', lines));

        var found = Given.Problems(() => document.Resolve(new HoconResolveOptions { MaxWeight = 100_000 }));

        Assert.Contains("the resolved value has more than 100000 characters", found, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenEverythingOptionallyRefersToEverythingThenItEnds()
    {
        var all = string.Concat(Enumerable.Range(0, 40).Select(i => $"${{?a{i}}}"));
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"a{i} = {all}\n"));

        Assert.Equal("{}", Given.Json(text));
    }

    [Fact]
    public void WhenResolvingTakesTooManyStepsThenItIsAnError()
    {
        var lines = Enumerable.Range(0, 100).Select(i => $"a{i} = ${{b}}\n");
        var document = Given.Document(string.Concat(lines) + "b = 1");

        var found = Given.Problems(() => document.Resolve(new HoconResolveOptions { MaxSteps = 50 }));

        Assert.Contains("resolving takes more than 50 steps", found, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenCirclesRunThroughEachOtherThenTheStepsEndThem()
    {
        var document = Given.Document("""
            a.b = ${?a} ${c}
            c { a = 1, a { a = ${b}, a = ${c} ${?a.b.c} } }
            b { d = 1, b = ${?d} }
            b = ${a.b}
            d { d { b = ${a.b} ${?a.b}, a.b.c = ${a} }, a.b { d = x${?a}, a.b += ${?a} } }
            c = ${d}
            d = ${c.a} {x = ${a}}
            c = ${a.b.c} ${?b.c}
            """);

        Assert.Throws<HoconException>(() => document.Resolve(new HoconResolveOptions { MaxSteps = 100_000 }));
    }

    [Fact]
    public void WhenATextIsTooLongThenItIsNotRead()
    {
        var options = new HoconParseOptions { SourceName = "t.conf", MaxLength = 5 };

        Assert.Equal(
            "t.conf: the text has 6 characters; at most 5", Given.Problems(() => HoconParser.Parse("a = 10", options)));
    }

    [Fact]
    public void WhenATextIsLargeThenTimeGrowsWithItsLength()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"k{i % 100}.n{i} = [v {i}, ${{base}}] # {i}\n");
        var text = string.Concat(lines) + "base = 7";

        var root = Given.Resolved(text);

        Assert.Equal(101, root.Count);
        Assert.Equal("""["v 19999",7]""", Given.Json(root.Get("k99.n19999")));
    }

    private static string OnSmallStack(string text)
    {
        var found = "";
        var thread = new Thread(() => found = ProblemsOrNone(text), SmallStack);
        thread.Start();
        thread.Join();
        return found;
    }

    private static string ProblemsOrNone(string text)
    {
        try
        {
            HoconRenderer.Render(Given.Document(text).ResolveValue());
            return "";
        }
        catch (HoconException bad)
        {
            return bad.Message;
        }
    }
}
