using System.Text;

namespace ActorNotice.Hocon;

/// <summary>Reads path expressions: keys of objects, and what stands in <c>${…}</c>.</summary>
internal sealed class PathReader
{
    private readonly TextCursor _cursor;
    private readonly List<string> _keys = [];
    private readonly StringBuilder _key = new();
    private bool _quoted;

    private PathReader(TextCursor cursor) => _cursor = cursor;

    /// <summary>Reads a path that is the whole text.</summary>
    public static HoconPath ReadAll(string text)
    {
        var cursor = new TextCursor(text, "path");
        Blanks.TakeInLine(cursor);
        var path = Read(cursor);
        if (!cursor.AtEnd)
            throw cursor.Error($"{cursor.Found()} is not allowed in the path '{text}'; quote the key");
        return path;
    }

    /// <summary>Reads a path up to the first character that cannot belong to one; trailing blanks are eaten.</summary>
    public static HoconPath Read(TextCursor cursor) => new PathReader(cursor).Read();

    private HoconPath Read()
    {
        var blank = "";
        while (TryReadPiece(blank))
            blank = Blanks.TakeInLine(_cursor);

        EndKey();
        return HoconPath.Of(_keys);
    }

    // Blanks count only between two pieces, so they are added when the second one is seen.
    private bool TryReadPiece(string blank)
    {
        var c = _cursor.Peek();
        if (c == '"')
        {
            _key.Append(blank).Append(QuotedText.Read(_cursor));
            _quoted = true;
            return true;
        }

        // What cannot be part of a path ends it; whether it may stand there is for the caller to know.
        if (!HoconChars.IsUnquoted(c) || Blanks.AtComment(_cursor))
            return false;
        _key.Append(blank);
        ReadUnquoted();
        return true;
    }

    private void ReadUnquoted()
    {
        // A number may hold a plus sign (1e+5), other unquoted text may not.
        var number = HoconChars.NumberLength(_cursor.Rest);
        for (; number > 0; number--)
            Take();
        while (HoconChars.IsUnquoted(_cursor.Peek()) && !Blanks.AtComment(_cursor))
            Take();
    }

    private void Take()
    {
        if (_cursor.Peek() == '.')
            EndKey();
        else
            _key.Append(_cursor.Peek());
        _cursor.Advance();
    }

    private void EndKey()
    {
        if (_key.Length == 0 && !_quoted)
            throw _cursor.Error(Complaint());
        _keys.Add(_key.ToString());
        _key.Clear();
        _quoted = false;
    }

    private string Complaint() => _cursor.Peek() == '.' || _keys.Count > 0
        ? "a path may not begin or end with a dot nor have two in a row; an empty key is written \"\""
        : $"a key is expected, found {_cursor.Found()}";
}
