using System.Buffers;
using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>The character classes of HOCON.</summary>
internal static class HoconChars
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("$\"{}[]:=,+#`^?!@*&\\");

    /// <summary>Unicode separators, the tab-like controls, FS to US, and the byte order mark; newline included.</summary>
    public static bool IsBlank(char c)
    {
        if (c is ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f') or '\ufeff')
            return true;
        return c >= '\x80' && char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    /// <summary>True when the character may stand in unquoted text; <c>//</c> must be checked apart.</summary>
    public static bool IsUnquoted(char c) => c != TextCursor.End && !Forbidden.Contains(c) && !IsBlank(c);

    /// <summary>The length of the JSON number at the start of the text; 0 when there is none.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var start = text is ['-', ..] ? 1 : 0;
        var end = start + (text[start..] is ['0', ..] ? 1 : Digits(text[start..]));
        if (end == start)
            return 0;
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
