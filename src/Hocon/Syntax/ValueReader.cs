namespace ActorNotice.Hocon;

/// <summary>Reads a value: one or more pieces on one line.</summary>
internal static class ValueReader
{
    /// <summary>Reads a value; it may begin on a later line, its pieces stand on one.</summary>
    public static Node Read(ReadState state)
    {
        var cursor = state.Cursor;
        Blanks.SkipLines(cursor);
        var pieces = new PieceList();
        var blankAt = cursor.Origin;
        var blank = "";
        while (!AtValueEnd(cursor))
        {
            pieces.Add(blank, blankAt, ReadPiece(state));
            blankAt = cursor.Origin;
            blank = Blanks.TakeInLine(cursor);
        }

        return pieces.ToNode() ?? throw cursor.Error($"a value is expected, found {cursor.Found()}");
    }

    private static bool AtValueEnd(TextCursor cursor) =>
        cursor.AtEnd || cursor.Peek() is '\n' or ',' or '}' or ']' || Blanks.AtComment(cursor);

    private static Node ReadPiece(ReadState state)
    {
        var cursor = state.Cursor;
        var origin = cursor.Origin;
        switch (cursor.Peek())
        {
            case '{':
                return ObjectReader.Read(state);
            case '[':
                return ArrayReader.Read(state);
            case '"':
                return new LiteralNode(HoconScalar.String(QuotedText.Read(cursor), origin));
            case '$' when cursor.Peek(1) == '{':
                return ReadSubstitution(state);
            default:
                return new LiteralNode(HoconScalar.Unquoted(ReadUnquoted(cursor), origin));
        }
    }

    private static string ReadUnquoted(TextCursor cursor)
    {
        if (!HoconChars.IsUnquoted(cursor.Peek()))
            throw cursor.Error($"{cursor.Found()} is not allowed in unquoted text; quote the value");
        var start = cursor.Position;
        cursor.Advance(HoconChars.NumberLength(cursor.Rest));
        while (HoconChars.IsUnquoted(cursor.Peek()) && !Blanks.AtComment(cursor))
            cursor.Advance();
        return cursor.Slice(start);
    }

    private static SubstitutionNode ReadSubstitution(ReadState state)
    {
        var cursor = state.Cursor;
        var origin = cursor.Origin;
        cursor.Advance(2);
        var isOptional = cursor.TryTake('?');
        Blanks.TakeInLine(cursor);
        var path = PathReader.Read(cursor);
        if (!cursor.TryTake('}'))
            throw cursor.Error($"'}}' is expected after the path in ${{…}}, found {cursor.Found()}");
        return new SubstitutionNode(path, isOptional, state.TargetsOf(path), origin);
    }
}
