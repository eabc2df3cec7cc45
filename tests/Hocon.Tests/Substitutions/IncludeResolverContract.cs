namespace ActorNotice.Hocon.Tests;

/// <summary>What every include resolver keeps to.</summary>
public abstract class IncludeResolverContract
{
    /// <summary>A resolver that knows <c>known.conf</c> (<c>a = 1</c>) and not <c>unknown.conf</c>.</summary>
    private protected abstract IHoconIncludeResolver Resolver { get; }

    /// <summary>The name of the text in which the includes stand.</summary>
    private protected abstract string Root { get; }

    [Fact]
    public void WhenTheTextIsKnownThenItIsFoundWithANameForOrigins()
    {
        var text = Assert.Single(Resolver.Find(Request("known.conf")));

        Assert.Equal("a = 1", text.Text);
        Assert.EndsWith("known.conf", text.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheSameTextIsAskedTwiceThenItHasTheSameName() =>
        Assert.Equal(Resolver.Find(Request("known.conf")), Resolver.Find(Request("known.conf")));

    [Fact]
    public void WhenTheTextIsUnknownThenTheResultIsEmptyAndNoError() =>
        Assert.Empty(Resolver.Find(Request("unknown.conf")));

    [Fact]
    public void WhenAParserUsesTheResolverThenTheIncludedKeysAreThere()
    {
        var options = new HoconParseOptions { SourceName = Root, Includes = Resolver };
        var text = "include \"known.conf\"\ninclude \"unknown.conf\"\nb = ${a}";

        Assert.Equal("""{"a":1,"b":1}""", Given.Json(HoconParser.Parse(text, options).Resolve()));
    }

    private HoconIncludeRequest Request(string name) => new(HoconIncludeForm.Plain, name, new HoconOrigin(Root, 1, 1));
}
