namespace ActorNotice.Hocon.Tests;

/// <summary>Short ways to say what a text means.</summary>
internal static class Given
{
    public static readonly HoconRenderOptions CompactJson = new() { Json = true, Compact = true };

    public static HoconDocument Document(string text, string source = "t.conf") =>
        HoconParser.Parse(text, new HoconParseOptions { SourceName = source });

    public static HoconObject Resolved(string text) => Document(text).Resolve();

    public static HoconObject Resolved(string text, params (string Name, string Value)[] environment) =>
        Document(text).Resolve(Environment(environment));

    public static HoconResolveOptions Environment(params (string Name, string Value)[] variables)
    {
        var known = variables.ToDictionary(v => v.Name, v => v.Value);
        return new HoconResolveOptions { Environment = known.GetValueOrDefault };
    }

    /// <summary>The resolved text as JSON on one line.</summary>
    public static string Json(string text) => Json(Document(text).ResolveValue());

    public static string Json(HoconValue value) => HoconRenderer.Render(value, CompactJson);

    /// <summary>The problems of a text that is wrong, one a line.</summary>
    public static string Problems(string text) => Problems(() => Document(text).ResolveValue());

    public static string Problems(Action act) =>
        string.Join('\n', Assert.Throws<HoconException>(act).Problems.Select(p => p.ToString()));
}
