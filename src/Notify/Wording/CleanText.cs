using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// Makes foreign text harmless before any escaping: control characters (terminal escapes, line breaks) become blanks,
/// marks that turn the reading direction vanish, broken surrogates become U+FFFD.
/// </summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The clean form of one UTF-16 unit; 0 = leave it out.</summary>
    public static char Unit(ReadOnlySpan<char> text, int index)
    {
        var unit = text[index];
        if (char.IsControl(unit) || unit is '\u2028' or '\u2029') return ' ';
        if (unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) return '\0';
        return !char.IsSurrogate(unit) || IsPaired(text, index) ? unit : Replacement;
    }

    /// <summary>A whole text, cleaned and cut to a length with an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text, int maxLength)
    {
        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        for (var i = 0; i < text.Length && clean.Length < maxLength; i++)
            if (Unit(text, i) is not '\0' and var unit) clean.Append(unit);

        if (clean.Length < maxLength || text.Length <= maxLength) return clean.ToString();
        // Not between the halves of one character.
        if (char.IsHighSurrogate(clean[^1])) clean.Length--;
        return clean.Append('…').ToString();
    }

    /// <summary>A clean text cut to a length in UTF-16 units, with an ellipsis; its line ends stay.</summary>
    public static string Cut(string text, int maxLength) => text.Length <= maxLength
        ? text : string.Concat(text.AsSpan(0, maxLength - (char.IsHighSurrogate(text[maxLength - 2]) ? 2 : 1)), "…");

    /// <summary>The same for a length in UTF-8 bytes.</summary>
    public static string CutBytes(string text, int maxBytes)
    {
        var cut = text;
        // Three bytes a unit at most, so few rounds are needed.
        while (Encoding.UTF8.GetByteCount(cut) is var bytes && bytes > maxBytes)
            cut = Cut(cut, Math.Max(2, cut.Length - Math.Max(1, (bytes - maxBytes) / 3)));
        return cut;
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
