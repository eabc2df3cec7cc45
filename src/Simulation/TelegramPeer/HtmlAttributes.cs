namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Attributes of one start tag: <c>name</c> or <c>name="value"</c>; values need quotes unless they are one
/// word.</summary>
internal static class HtmlAttributes
{
    /// <summary>What stands behind a tag's name; refuses what the server refuses.</summary>
    internal static IReadOnlyDictionary<string, string> Parse(string tag, string text, int offset)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var rest = text.AsSpan().TrimStart(); rest.Length > 0; rest = rest.TrimStart())
        {
            var end = rest.IndexOfAny(" =\n\t");
            var name = (end < 0 ? rest : rest[..end]).ToString();
            if (name.Length == 0) throw Bad($"Empty attribute name in the tag \"{tag}\" at byte offset {offset}");
            rest = end < 0 ? default : rest[end..];
            found[name] = rest.StartsWith("=") ? Value(ref rest, tag, offset) : "";
        }

        return found;
    }

    private static string Value(ref ReadOnlySpan<char> rest, string tag, int offset)
    {
        rest = rest[1..];
        var quote = rest.Length > 0 && rest[0] is '"' or '\'' ? rest[0] : ' ';
        if (quote != ' ') rest = rest[1..];
        var end = rest.IndexOf(quote);
        if (end < 0 && quote != ' ') throw Bad($"Unclosed start tag \"{tag}\" at byte offset {offset}");
        var value = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? default : rest[(end + 1)..];
        return value;
    }

    private static TelegramRefused Bad(string problem) => TelegramRefused.Bad("can't parse entities: " + problem);
}
