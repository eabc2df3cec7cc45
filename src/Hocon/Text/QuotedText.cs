using System.Globalization;
using System.Text;

namespace ActorNotice.Hocon;

/// <summary>Reads and writes quoted strings: JSON escapes, and the raw triple-quoted form.</summary>
internal static class QuotedText
{
    private const string Triple = "\"\"\"";

    // What stands behind the backslash, and at the same index what it means.
    private const string EscapeLetters = "\"\\/bfnrt";
    private const string EscapedChars = "\"\\/\b\f\n\r\t";

    /// <summary>Reads the quoted string that starts here; the cursor ends after its last quote.</summary>
    public static string Read(TextCursor cursor) =>
        cursor.StartsWith(Triple) ? ReadTriple(cursor) : ReadSingle(cursor);

    /// <summary>Writes a text as a quoted string on one line.</summary>
    public static string Write(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            AppendEscaped(result, c);
        return result.Append('"').ToString();
    }

    private static string ReadTriple(TextCursor cursor)
    {
        var open = cursor.Origin;
        cursor.Advance(Triple.Length);
        var start = cursor.Position;
        var close = cursor.Rest.IndexOf(Triple);
        if (close < 0)
            throw HoconException.At(open, "this \"\"\" string is never closed");
        cursor.Advance(close + Triple.Length);
        // More than three quotes end the string too, and the first of them belong to it.
        while (cursor.TryTake('"'))
        {
        }

        return cursor.Slice(start)[..^Triple.Length];
    }

    private static string ReadSingle(TextCursor cursor)
    {
        var open = cursor.Origin;
        var result = new StringBuilder();
        cursor.Advance();
        while (!cursor.TryTake('"'))
        {
            if (cursor.AtEnd || cursor.Peek() == '\n')
                throw HoconException.At(open, "this quoted string is not closed on its line");
            if (cursor.Peek() < ' ')
                throw cursor.Error($"{cursor.Found()} must be escaped in a quoted string");
            result.Append(cursor.Peek() == '\\' ? ReadEscape(cursor) : cursor.Peek());
            cursor.Advance();
        }

        return result.ToString();
    }

    // Leaves the cursor on the escape's last character.
    private static char ReadEscape(TextCursor cursor)
    {
        var start = cursor.Origin;
        cursor.Advance();
        if (cursor.Peek() == 'u')
            return ReadUnicode(cursor, start);
        var index = EscapeLetters.IndexOf(cursor.Peek(), StringComparison.Ordinal);
        return index >= 0
            ? EscapedChars[index]
            : throw HoconException.At(start, "unknown escape; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
    }

    private static char ReadUnicode(TextCursor cursor, HoconOrigin start)
    {
        var rest = cursor.Rest;
        if (rest.Length < 5 || !ushort.TryParse(rest[1..5], NumberStyles.AllowHexSpecifier, null, out var code))
            throw HoconException.At(start, "\\u must be followed by four hexadecimal digits");
        cursor.Advance(4);
        return (char)code;
    }

    private static void AppendEscaped(StringBuilder result, char c)
    {
        var index = EscapedChars.IndexOf(c, StringComparison.Ordinal);
        if (index >= 0 && c != '/')
            result.Append('\\').Append(EscapeLetters[index]);
        else if (IsUnsafe(c))
            result.Append(null, $"\\u{(int)c:x4}");
        else
            result.Append(c);
    }

    // Legal inside quotes, but an editor or terminal would show them as nothing or as a new line.
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff';
}
