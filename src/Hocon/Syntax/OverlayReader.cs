namespace ActorNotice.Hocon;

/// <summary>Reads <c>path=value</c> pairs, as they come from a command line.</summary>
internal static class OverlayReader
{
    /// <summary>Splits a text at its first equals sign outside quotes.</summary>
    public static KeyValuePair<string, string> Split(string argument, string sourceName)
    {
        var quoted = false;
        for (var i = 0; i < argument.Length; i++)
        {
            quoted ^= argument[i] == '"';
            if (argument[i] == '=' && !quoted)
                return KeyValuePair.Create(argument[..i], argument[(i + 1)..]);
        }

        throw HoconException.At(HoconOrigin.Named(sourceName), $"'{argument}' has no '='; it must be path=value");
    }

    /// <summary>Reads pairs into one object, later ones over earlier ones.</summary>
    public static ObjectNode Read(IEnumerable<KeyValuePair<string, string>> pairs, string sourceName)
    {
        var root = new ObjectNode(HoconOrigin.Named(sourceName));
        foreach (var (path, value) in pairs)
        {
            var source = $"{sourceName} {path.Trim()}";
            root.Assign(ReadPath(path, source), ReadValue(value, source), HoconOrigin.Named(source));
        }

        return root;
    }

    private static HoconPath ReadPath(string text, string source)
    {
        try
        {
            return HoconPath.Parse(text);
        }
        catch (HoconException bad)
        {
            // The same complaint, placed at the option instead of in a text of its own.
            throw new HoconException(bad.Problems[0] with { Origin = HoconOrigin.Named(source) }, bad);
        }
    }

    private static Node ReadValue(string text, string source)
    {
        // URLs, times and patterns are what people pass, and no shell makes quotes within quotes a pleasure.
        var trimmed = text.Trim();
        if (trimmed is not ['{' or '[' or '"', ..] && !trimmed.Contains("${"))
            return new LiteralNode(HoconScalar.Unquoted(trimmed, HoconOrigin.Named(source)));
        var state = ReadState.OfOption(trimmed, source);
        var value = ValueReader.Read(state);
        DocumentReader.ExpectEnd(state.Cursor);
        return value;
    }
}
