namespace ActorNotice.Security.Sources;

/// <summary>What the parser of <c>.env</c> files does in silence, looked up in the raw text.</summary>
internal static class DotEnvText
{
    /// <summary>
    /// True when a value is outside single quotes and holds a '$', so that the parser replaced a part of it.
    /// </summary>
    public static bool Expands(ReadOnlySpan<char> content, ReadOnlySpan<char> name)
    {
        foreach (var line in content.EnumerateLines())
            if (ValueOf(line.Trim(), name) is [not '\'', ..] value && value.Contains('$')) return true;
        return false;
    }

    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> line, ReadOnlySpan<char> name)
    {
        const string Export = "export ";
        if (line.StartsWith(Export, StringComparison.Ordinal)) line = line[Export.Length..].TrimStart();
        if (!line.StartsWith(name, StringComparison.Ordinal)) return [];
        var rest = line[name.Length..].TrimStart();
        return rest is ['=', ..] ? rest[1..].TrimStart() : [];
    }
}
