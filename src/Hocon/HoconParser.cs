namespace ActorNotice.Hocon;

/// <summary>Reads HOCON text.</summary>
public static class HoconParser
{
    /// <summary>Parses a text; substitutions stay unresolved until <see cref="HoconDocument.Resolve"/>.</summary>
    /// <param name="text">HOCON or JSON.</param>
    /// <param name="options">Source name, includes and limits; null for the defaults.</param>
    /// <exception cref="HoconException">The text is not HOCON or an include fails; the origin points at it.</exception>
    public static HoconDocument Parse(string text, HoconParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HoconDocument([DocumentReader.Read(text, options ?? HoconParseOptions.Default)]);
    }

    /// <summary>Parses a path expression such as <c>a.b."c.d"</c>.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="HoconException">The text is no path expression.</exception>
    public static HoconPath ParsePath(string text) => HoconPath.Parse(text);
}
