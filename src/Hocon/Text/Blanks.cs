namespace ActorNotice.Hocon;

/// <summary>Skips what separates values: blanks, new lines, comments.</summary>
internal static class Blanks
{
    /// <summary>Skips blanks, new lines and comments; true when a new line was among them.</summary>
    public static bool SkipLines(TextCursor cursor)
    {
        var line = false;
        while (!cursor.AtEnd)
        {
            if (cursor.Peek() == '\n')
                line = true;
            if (AtComment(cursor))
                SkipComment(cursor);
            else if (HoconChars.IsBlank(cursor.Peek()))
                cursor.Advance();
            else
                break;
        }

        return line;
    }

    /// <summary>Takes the blanks up to the end of the line at most.</summary>
    public static string TakeInLine(TextCursor cursor)
    {
        var start = cursor.Position;
        while (!cursor.AtEnd && cursor.Peek() != '\n' && HoconChars.IsBlank(cursor.Peek()))
            cursor.Advance();
        return cursor.Position == start ? "" : cursor.Slice(start);
    }

    public static bool AtComment(TextCursor cursor) =>
        cursor.Peek() == '#' || (cursor.Peek() == '/' && cursor.Peek(1) == '/');

    private static void SkipComment(TextCursor cursor)
    {
        var length = cursor.Rest.IndexOf('\n');
        cursor.Advance(length < 0 ? cursor.Rest.Length : length);
    }
}
