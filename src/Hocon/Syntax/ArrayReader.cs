namespace ActorNotice.Hocon;

/// <summary>Reads arrays.</summary>
internal static class ArrayReader
{
    /// <summary>Reads an array in brackets.</summary>
    public static ArrayNode Read(ReadState state)
    {
        var cursor = state.Cursor;
        var open = cursor.Origin;
        state.EnterBrackets(open);
        cursor.Advance();
        var elements = ReadElements(state);
        if (!cursor.TryTake(']'))
            throw HoconException.At(open, "this '[' is never closed");
        state.LeaveBrackets();
        return new ArrayNode(elements, open);
    }

    /// <summary>Reads one value as an array of one element, for <c>+=</c>.</summary>
    public static ArrayNode OfOne(ReadState state, HoconOrigin origin) => new([ReadElement(state)], origin);

    private static List<ArrayElement> ReadElements(ReadState state)
    {
        var cursor = state.Cursor;
        List<ArrayElement> elements = [];
        Blanks.SkipLines(cursor);
        while (!cursor.AtEnd && cursor.Peek() != ']')
        {
            elements.Add(ReadElement(state));
            Separator.Skip(cursor, ']');
        }

        return elements;
    }

    private static ArrayElement ReadElement(ReadState state)
    {
        var anchor = new Anchor();
        return new ArrayElement(state.ReadElement(anchor, ValueReader.Read), anchor);
    }
}
