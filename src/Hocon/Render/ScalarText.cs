namespace ActorNotice.Hocon;

/// <summary>Writes simple values so that they read back with the same kind and text.</summary>
internal static class ScalarText
{
    public static string Write(HoconScalar value, bool json)
    {
        if (value.Kind != HoconValueKind.String)
            return value.Text;
        return json || NeedsQuotes(value.Text) ? QuotedText.Write(value.Text) : value.Text;
    }

    private static bool NeedsQuotes(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.Contains("//"))
            return true;
        if (text.Any(c => (c != ' ' && !HoconChars.IsUnquoted(c)) || char.IsControl(c) || char.IsSurrogate(c)))
            return true;
        // Text that reads as a number, boolean or null would come back as one.
        return HoconScalar.Unquoted(text, HoconOrigin.Unknown).Kind != HoconValueKind.String;
    }
}
