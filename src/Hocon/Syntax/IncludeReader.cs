namespace ActorNotice.Hocon;

/// <summary>Reads include statements and what they name.</summary>
internal static class IncludeReader
{
    private const string Keyword = "include";
    private const string Required = "required";

    private static readonly (string Word, HoconIncludeForm Form)[] Forms =
        [("file", HoconIncludeForm.File), ("url", HoconIncludeForm.Url), ("classpath", HoconIncludeForm.Classpath)];

    /// <summary>True when the unquoted word <c>include</c> begins here, alone.</summary>
    public static bool IsInclude(TextCursor cursor) =>
        cursor.StartsWith(Keyword) && !HoconChars.IsUnquoted(cursor.Peek(Keyword.Length));

    /// <summary>Reads the statement and merges the included texts into the object.</summary>
    public static void Read(ReadState state, ObjectNode target)
    {
        var cursor = state.Cursor;
        var origin = cursor.Origin;
        cursor.Advance(Keyword.Length);
        Blanks.SkipLines(cursor);
        var isRequired = cursor.StartsWith(Required);
        var request = isRequired ? InParentheses(cursor, Required, c => ReadForm(c, origin)) : ReadForm(cursor, origin);
        var texts = state.FindIncluded(request);
        if (isRequired && texts.Count == 0)
            throw HoconException.At(origin, $"the required include \"{request.Name}\" was not found");
        foreach (var text in texts)
            DocumentReader.ReadInto(target, state.Include(text, origin));
    }

    private static HoconIncludeRequest ReadForm(TextCursor cursor, HoconOrigin origin)
    {
        foreach (var (word, form) in Forms)
        {
            if (cursor.StartsWith(word))
                return new HoconIncludeRequest(form, InParentheses(cursor, word, ReadName), origin);
        }

        return new HoconIncludeRequest(HoconIncludeForm.Plain, ReadName(cursor), origin);
    }

    private static T InParentheses<T>(TextCursor cursor, string word, Func<TextCursor, T> read)
    {
        cursor.Advance(word.Length);
        Expect(cursor, '(', word);
        Blanks.SkipLines(cursor);
        var result = read(cursor);
        Blanks.SkipLines(cursor);
        Expect(cursor, ')', word);
        return result;
    }

    private static void Expect(TextCursor cursor, char wanted, string word)
    {
        if (!cursor.TryTake(wanted))
            throw cursor.Error($"'{wanted}' of {word}(…) is expected, found {cursor.Found()}");
    }

    private static string ReadName(TextCursor cursor) => cursor.Peek() == '"'
        ? QuotedText.Read(cursor)
        : throw cursor.Error($"a quoted name is expected after include, found {cursor.Found()}; "
            + "a key of that name is written \"include\"");
}
