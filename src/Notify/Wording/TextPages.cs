using System.Collections.Immutable;
using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>Splits lines into messages; a table goes on as a table in the next one.</summary>
internal static class TextPages
{
    /// <summary>Pages of at most so many characters without markup; lines stay whole unless one alone is too long.</summary>
    internal static ImmutableArray<TextPage> Of(ImmutableArray<TextLine> lines, int maxLength)
    {
        var pages = ImmutableArray.CreateBuilder<TextPage>();
        var page = ImmutableArray.CreateBuilder<TextLine>();
        var length = 0;
        foreach (var line in lines.SelectMany(line => Fitting(line, maxLength)))
        {
            if (page.Count > 0 && length + 1 + line.Plain.Length > maxLength)
            {
                pages.Add(PageOf(page.DrainToImmutable()));
                length = 0;
            }

            length += line.Plain.Length + (page.Count > 0 ? 1 : 0);
            page.Add(line);
        }

        pages.Add(PageOf(page.DrainToImmutable()));
        return pages.DrainToImmutable();
    }

    /// <summary>The markup of lines; neighbouring table lines stand in one block.</summary>
    internal static string MarkupOf(ImmutableArray<TextLine> lines)
    {
        var markup = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) markup.Append('\n');
            if (lines[i].IsTable && !(i > 0 && lines[i - 1].IsTable)) markup.Append("<pre>");
            markup.Append(lines[i].Markup);
            if (lines[i].IsTable && !(i + 1 < lines.Length && lines[i + 1].IsTable)) markup.Append("</pre>");
        }

        return markup.ToString();
    }

    private static TextPage PageOf(ImmutableArray<TextLine> lines) =>
        new(MarkupOf(lines), string.Join('\n', lines.Select(static line => line.Plain)));

    // A line that no message can hold loses its emphasis: between two messages no tag could stay open.
    private static List<TextLine> Fitting(TextLine line, int maxLength)
    {
        if (line.Plain.Length <= maxLength) return [line];
        List<TextLine> cut = [];
        for (var at = 0; at < line.Plain.Length;)
        {
            var size = Math.Min(maxLength, line.Plain.Length - at);
            // Not between the halves of one character.
            if (at + size < line.Plain.Length && char.IsHighSurrogate(line.Plain[at + size - 1])) size--;
            var ink = new TelegramHtml.Ink();
            ink.Text(line.Plain.AsSpan(at, size));
            cut.Add(new TextLine(ink.ToHtml().Markup, line.Plain.Substring(at, size), line.IsTable));
            at += size;
        }

        return cut;
    }
}
