namespace ActorNotice.Hocon.Tests;

/// <summary>Includes from a dictionary; remembers what was asked.</summary>
internal sealed class TextIncludes(params (string Name, string Text)[] texts) : IHoconIncludeResolver
{
    public List<HoconIncludeRequest> Requests { get; } = [];

    public IReadOnlyList<HoconIncludeText> Find(HoconIncludeRequest request)
    {
        Requests.Add(request);
        return [.. texts.Where(t => t.Name == request.Name).Select(t => new HoconIncludeText(t.Name, t.Text))];
    }

    public string Json(string text) => Given.Json(Document(text).Resolve());

    public HoconDocument Document(string text) =>
        HoconParser.Parse(text, new HoconParseOptions { SourceName = "root.conf", Includes = this });
}
