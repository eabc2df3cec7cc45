namespace ActorNotice.Hocon;

/// <summary>Writes one key so that it reads back as one key.</summary>
internal static class KeyText
{
    public static string Write(string key) => NeedsQuotes(key) ? QuotedText.Write(key) : key;

    private static bool NeedsQuotes(string key)
    {
        if (key.Length == 0 || key == "include" || key.Contains("//"))
            return true;
        return key.Any(c => !HoconChars.IsUnquoted(c) || c == '.' || char.IsControl(c) || char.IsSurrogate(c));
    }
}
