namespace ActorNotice.Hocon;

/// <summary>Reads the fields of objects.</summary>
internal static class ObjectReader
{
    /// <summary>Reads an object in braces.</summary>
    public static ObjectNode Read(ReadState state)
    {
        var result = new ObjectNode(state.Cursor.Origin);
        ReadBraced(state, result);
        return result;
    }

    /// <summary>Reads an object in braces into an existing one.</summary>
    public static void ReadBraced(ReadState state, ObjectNode target)
    {
        var cursor = state.Cursor;
        var open = cursor.Origin;
        state.EnterBrackets(open);
        cursor.Advance();
        ReadFields(state, target);
        if (!cursor.TryTake('}'))
            throw HoconException.At(open, "this '{' is never closed");
        state.LeaveBrackets();
    }

    /// <summary>Reads fields up to a closing brace, which stays, or the end of the text.</summary>
    public static void ReadFields(ReadState state, ObjectNode target)
    {
        var cursor = state.Cursor;
        Blanks.SkipLines(cursor);
        while (!cursor.AtEnd && cursor.Peek() != '}')
        {
            ReadField(state, target);
            Separator.Skip(cursor, '}');
        }
    }

    private static void ReadField(ReadState state, ObjectNode target)
    {
        if (IncludeReader.IsInclude(state.Cursor))
        {
            IncludeReader.Read(state, target);
            return;
        }

        var origin = state.Cursor.Origin;
        var path = PathReader.Read(state.Cursor);
        state.EnterKey(path, origin);
        target.Assign(path, ReadAssigned(state, path), origin);
        state.LeaveKey(path);
    }

    private static Node ReadAssigned(ReadState state, HoconPath path)
    {
        var cursor = state.Cursor;
        Blanks.SkipLines(cursor);
        var origin = cursor.Origin;
        // Not the long form with the path in it: that would look at the root's field of the same name in an include.
        if (cursor.StartsWith("+="))
        {
            cursor.Advance(2);
            return new ConcatNode([new EarlierNode(origin), ArrayReader.OfOne(state, origin)]);
        }

        if (!cursor.TryTake('=') && !cursor.TryTake(':') && cursor.Peek() != '{')
            throw cursor.Error($"'=', ':', '+=' or '{{' is expected after the key '{path}', found {cursor.Found()}");
        return ValueReader.Read(state);
    }
}
