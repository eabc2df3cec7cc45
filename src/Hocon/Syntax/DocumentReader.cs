namespace ActorNotice.Hocon;

/// <summary>Reads the root of a text.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a whole text: an object, with or without braces, or an array.</summary>
    public static Node Read(string text, HoconParseOptions options)
    {
        var state = ReadState.Of(text, options);
        Blanks.SkipLines(state.Cursor);
        if (state.Cursor.Peek() == '[')
            return ReadArray(state);
        var root = new ObjectNode(state.Cursor.Origin);
        ReadObject(state, root);
        return root;
    }

    /// <summary>Reads an included text into the object in which the include stands.</summary>
    public static void ReadInto(ObjectNode target, ReadState state)
    {
        Blanks.SkipLines(state.Cursor);
        if (state.Cursor.Peek() == '[')
            throw state.Cursor.Error("an included text must hold an object, not an array");
        ReadObject(state, target);
    }

    /// <summary>Refuses anything but blanks and comments up to the end.</summary>
    public static void ExpectEnd(TextCursor cursor)
    {
        Blanks.SkipLines(cursor);
        if (!cursor.AtEnd)
            throw cursor.Error($"the end of the text is expected, found {cursor.Found()}");
    }

    private static ArrayNode ReadArray(ReadState state)
    {
        var array = ArrayReader.Read(state);
        ExpectEnd(state.Cursor);
        return array;
    }

    private static void ReadObject(ReadState state, ObjectNode target)
    {
        if (state.Cursor.Peek() == '{')
            ObjectReader.ReadBraced(state, target);
        else
            ObjectReader.ReadFields(state, target);
        ExpectEnd(state.Cursor);
    }
}
