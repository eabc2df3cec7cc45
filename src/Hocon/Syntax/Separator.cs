namespace ActorNotice.Hocon;

/// <summary>What stands between fields or elements: one comma, or one or more new lines.</summary>
internal static class Separator
{
    /// <summary>Skips the separator after a field or element; none is needed before the closing bracket.</summary>
    public static void Skip(TextCursor cursor, char close)
    {
        var line = Blanks.SkipLines(cursor);
        if (cursor.TryTake(','))
            RefuseSecondComma(cursor);
        else if (!line && !cursor.AtEnd && cursor.Peek() != close)
            throw cursor.Error($"a comma, a new line or '{close}' is expected, found {cursor.Found()}");
    }

    private static void RefuseSecondComma(TextCursor cursor)
    {
        Blanks.SkipLines(cursor);
        if (cursor.Peek() == ',')
            throw cursor.Error("two commas in a row; one is enough and nothing stands between these");
    }
}
