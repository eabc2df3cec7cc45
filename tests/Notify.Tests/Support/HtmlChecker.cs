using System.Text;

namespace ActorNotice.Notify.Tests.Support;

/// <summary>Reads Telegram HTML as the server would and gives the text back; throws on anything the server
/// refuses.</summary>
internal static class HtmlChecker
{
    private static readonly string[] Tags = ["b", "i", "u", "s", "code", "pre", "a"];

    public static string Decode(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var i = 0; i < html.Length;)
            i += html[i] switch
            {
                '<' => ReadTag(html, i, open),
                '&' => ReadEntity(html, i, text),
                '>' => throw new FormatException($"bare > at {i}: {html}"),
                var plain => Append(text, plain, 1),
            };

        if (open.Count > 0) throw new FormatException($"<{open.Peek()}> is not ended: {html}");
        return text.ToString();
    }

    private static int ReadTag(string html, int at, Stack<string> open)
    {
        var end = html.IndexOf('>', at);
        var name = end < 0 ? "" : html[(at + 1)..end];
        if (name.StartsWith("a href=\"https://", StringComparison.Ordinal) && name.EndsWith('"')) name = "a";
        if (Tags.Contains(name)) open.Push(name);
        else if (!name.StartsWith('/') || !open.TryPop(out var opened) || opened != name[1..])
            throw new FormatException($"bad tag at {at}: {html}");
        return end - at + 1;
    }

    private static int ReadEntity(string html, int at, StringBuilder text)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("&lt;")) return Append(text, '<', 4);
        if (rest.StartsWith("&gt;")) return Append(text, '>', 4);
        if (rest.StartsWith("&amp;")) return Append(text, '&', 5);
        throw new FormatException($"bad entity at {at}: {html}");
    }

    private static int Append(StringBuilder text, char letter, int length)
    {
        text.Append(letter);
        return length;
    }
}
