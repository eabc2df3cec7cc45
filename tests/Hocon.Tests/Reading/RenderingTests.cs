namespace ActorNotice.Hocon.Tests;

public sealed class RenderingTests
{
    private const string Text = """
        a {
          b = [1, two, "three, 3"]
          "c.d" = "x\ny", empty {}, none = null
          "include" = include
        }
        trees = [{x = 1}, [], [2, [3]]]
        url = "http://x:1/y#z", number = "5", yes = "true", blank = " x", words = two words, u = "\u0001\ud800"
        """;

    private static readonly HoconObject Root = Given.Resolved(Text);

    [Fact]
    public void WhenATreeIsRenderedThenOnlyWhatNeedsQuotesHasThem() => Assert.Equal("""
        a {
          b = [1, two, "three, 3"]
          "c.d" = "x\ny"
          empty {}
          none = null
          "include" = include
        }
        trees = [
          {
            x = 1
          },
          [],
          [
            2,
            [3]
          ]
        ]
        url = "http://x:1/y#z"
        number = "5"
        yes = "true"
        blank = " x"
        words = two words
        u = "\u0001\ud800"

        """, HoconRenderer.Render(Root));

    [Fact]
    public void WhenATreeIsRenderedCompactThenItIsOneLine() => Assert.Equal(
        """{a={b=[1,two,"three, 3"],"c.d"="x\ny",empty={},none=null,"include"=include},t=[{x=1}]}""",
        HoconRenderer.Render(
            Given.Resolved($"{Text[..Text.IndexOf("trees", StringComparison.Ordinal)]}\nt = [{{x = 1}}]"),
            new HoconRenderOptions { Compact = true }));

    [Fact]
    public void WhenJsonIsAskedThenAnotherParserReadsIt()
    {
        // A lone surrogate is legal here and refused there.
        var root = Given.Resolved(Text.Replace("\\ud800", "", StringComparison.Ordinal));
        var text = HoconRenderer.Render(root, new HoconRenderOptions { Json = true });

        using var json = System.Text.Json.JsonDocument.Parse(text);

        Assert.Equal("three, 3", json.RootElement.GetProperty("a").GetProperty("b")[2].GetString());
        Assert.Equal(3, json.RootElement.GetProperty("trees")[2][1][0].GetInt32());
    }

    [Fact]
    public void WhenOriginsAreAskedThenAComplaintCanBeTracedFromTheOutput() => Assert.Equal("""
        # t.conf:1:5
        a = 1
        b {
          # t.conf:1:5 (used at t.conf:3:7)
          c = 1
          # environment variable V (used at t.conf:4:7)
          d = x
        }

        """, HoconRenderer.Render(
            Given.Resolved("a = 1\nb {\n  c = ${a}\n  d = ${V}\n}", ("V", "x")),
            new HoconRenderOptions { OriginComments = true }));

    [Fact]
    public void WhenTheSourceNameHoldsANewLineThenTheCommentStaysOne()
    {
        var root = Given.Document("a = 1", "x\ny").Resolve();

        Assert.Equal(
            "# x y:1:5\na = 1\n", HoconRenderer.Render(root, new HoconRenderOptions { OriginComments = true }));
    }

    [Fact]
    public void WhenRedactionIsAskedThenTheSecretIsInNoForm()
    {
        var root = Given.Resolved("api { token = s3cret, keys { x = s3cret }, list = [s3cret], name = n }");
        var options = new HoconRenderOptions
        {
            Redact = (path, _) => path.Keys.Any(k => k is "token" or "keys" or "list") ? "***" : null,
        };

        Assert.Equal(
            "api {\n  token = \"***\"\n  keys = \"***\"\n  list = \"***\"\n  name = n\n}\n",
            HoconRenderer.Render(root, options));
        HoconRenderOptions[] others = [options with { Json = true }, options with { Compact = true }];
        Assert.All(
            others, o => Assert.DoesNotContain("s3cret", HoconRenderer.Render(root, o), StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheRootIsEmptyOrNoObjectThenItIsStillReadable()
    {
        Assert.Equal("{}\n", HoconRenderer.Render(HoconObject.Empty));
        Assert.Equal("[1, 2]\n", HoconRenderer.Render(Given.Document("[1, 2]").ResolveValue()));
        Assert.Equal("x\n", HoconRenderer.Render(HoconScalar.String("x")));
    }
}
