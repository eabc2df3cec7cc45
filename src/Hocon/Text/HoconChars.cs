using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>The character classes of HOCON.</summary>
internal static class HoconChars
{
    private const string Forbidden = "$\"{}[]:=,+#`^?!@*&\\";

    // Nearly every character of a settings file is ASCII, so its class is looked up, not computed.
    private static readonly bool[] UnquotedAscii =
        [.. Enumerable.Range(0, 128).Select(c => !Forbidden.Contains((char)c) && !IsBlank((char)c))];

    /// <summary>Unicode separators, tab to carriage return, FS to US, and the byte order mark.</summary>
    public static bool IsBlank(char c)
    {
        if (c is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f') or '\ufeff')
            return true;
        return c >= '\x80' && char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    /// <summary>True when the character may stand in unquoted text; <c>//</c> must be checked apart.</summary>
    public static bool IsUnquoted(char c) =>
        c < 128 ? UnquotedAscii[c] : c != TextCursor.End && !IsBlank(c);

    /// <summary>How many characters of unquoted text the text begins with.</summary>
    public static int UnquotedLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsUnquoted(text[length]) && text[length..] is not ['/', '/', ..])
            length++;
        return length;
    }

    /// <summary>The length of the JSON number at the start of the text; 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        // A leading zero stands alone in JSON, so 007 is not a number but text.
        var start = text is ['-', ..] ? 1 : 0;
        var end = start + (text[start..] is ['0', ..] ? 1 : Digits(text[start..]));
        if (end == start)
            return 0;
        // A dot or an e without digits behind it does not belong to the number.
        if (text[end..] is ['.', ..] && Digits(text[(end + 1)..]) is > 0 and var fraction)
            end += 1 + fraction;
        return end + ExponentLength(text[end..]);
    }

    /// <summary>True when the whole text is one JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && NumberLength(text) == text.Length;

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..])
            return 0;
        var sign = text[1..] is ['+' or '-', ..] ? 1 : 0;
        var digits = Digits(text[(1 + sign)..]);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
