namespace ActorNotice.Hocon;

/// <summary>Splits <c>number [blanks] [unit]</c>, the form of durations and sizes.</summary>
internal static class UnitText
{
    /// <summary>Splits the text; the unit is empty for a bare number. False when there is no number or the rest is
    /// more than one word of letters.</summary>
    public static bool TrySplit(string text, out string number, out string unit)
    {
        var trimmed = TrimBlanks(text);
        var length = HoconChars.NumberLength(trimmed);
        number = trimmed[..length].ToString();
        unit = TrimBlanks(trimmed[length..]).ToString();
        return length > 0 && unit.All(char.IsLetter);
    }

    private static ReadOnlySpan<char> TrimBlanks(ReadOnlySpan<char> text)
    {
        while (text is [var first, ..] && HoconChars.IsBlank(first))
            text = text[1..];
        while (text is [.., var last] && HoconChars.IsBlank(last))
            text = text[..^1];
        return text;
    }
}
