namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Text and captions: what is left after parsing, and whether it is allowed.</summary>
internal static class MarkupText
{
    /// <summary>Longest message.</summary>
    internal const int LongestText = 4096;
    /// <summary>Longest caption of a file.</summary>
    internal const int LongestCaption = 1024;
    private const string Reserved = ">#+-={}.!|";

    /// <summary>The text as a reader sees it, or <see cref="TelegramRefused"/>.</summary>
    internal static string Parse(string source, string? mode) => mode?.ToLowerInvariant() switch
    {
        null or "" => source,
        "html" => HtmlMarkup.Parse(source),
        "markdownv2" => Markdown(source),
        "markdown" => source,
        _ => throw TelegramRefused.Bad("unsupported parse_mode"),
    };

    /// <summary>Length in UTF-16 units, the safe reading of "characters".</summary>
    internal static string Checked(string text, int longest, string what)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 && what == "message") throw TelegramRefused.Bad("message text is empty");
        return trimmed.Length <= longest ? trimmed : throw TelegramRefused.Bad(what + " is too long");
    }

    // Only the rule that prices break: a reserved character needs a backslash. Entities themselves are left in the
    // text.
    private static string Markdown(string source)
    {
        var isCode = false;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\') i++;
            else if (source[i] == '`') isCode = !isCode;
            else if (!isCode && Reserved.Contains(source[i], StringComparison.Ordinal))
                throw TelegramRefused.Bad(
                    $"can't parse entities: Character '{source[i]}' is reserved "
                    + "and must be escaped with the preceding '\\'");
        }

        return source.Replace("\\", "", StringComparison.Ordinal);
    }
}
