namespace ActorNotice.Hocon;

/// <summary>A position in a text that knows its line and column.</summary>
/// <param name="text">The text.</param>
/// <param name="source">The text's name in origins.</param>
/// <param name="hasLines">False when origins shall be the name alone, for a command-line option.</param>
internal sealed class TextCursor(string text, string source, bool hasLines = true)
{
    /// <summary>What <see cref="Peek"/> gives beyond the end; never legal in a text.</summary>
    public const char End = '\uffff';

    private int _line = 1;
    private int _lineStart;

    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    public HoconOrigin Origin =>
        hasLines ? new HoconOrigin(source, _line, Position - _lineStart + 1) : HoconOrigin.Named(source);

    public ReadOnlySpan<char> Rest => text.AsSpan(Position);

    public char Peek(int ahead = 0) => Position + ahead < text.Length ? text[Position + ahead] : End;

    public bool StartsWith(string token) => Rest.StartsWith(token);

    public string Slice(int start) => text[start..Position];

    public void Advance(int count = 1)
    {
        for (var end = Math.Min(Position + count, text.Length); Position < end; Position++)
        {
            if (text[Position] == '\n')
                StartLineAfter(Position);
        }
    }

    public bool TryTake(char wanted)
    {
        if (AtEnd || text[Position] != wanted)
            return false;
        Advance();
        return true;
    }

    public HoconException Error(string message) => HoconException.At(Origin, message);

    /// <summary>Names what stands here, for messages.</summary>
    public string Found()
    {
        if (AtEnd)
            return "the end of the text";
        var c = Peek();
        if (c == '\n')
            return "the end of the line";
        return char.IsControl(c) || char.IsSurrogate(c) ? $"the character U+{(int)c:X4}" : $"'{c}'";
    }

    private void StartLineAfter(int newline)
    {
        _line++;
        _lineStart = newline + 1;
    }
}
