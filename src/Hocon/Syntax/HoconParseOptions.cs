namespace ActorNotice.Hocon;

/// <summary>How a text is read.</summary>
public sealed record HoconParseOptions
{
    /// <summary>Default of <see cref="MaxLength"/>: 16 Mi characters.</summary>
    public const int DefaultMaxLength = 16 * 1024 * 1024;

    /// <summary>Default of <see cref="MaxDepth"/>.</summary>
    public const int DefaultMaxDepth = 128;

    /// <summary>Default of <see cref="MaxIncludeDepth"/>.</summary>
    public const int DefaultMaxIncludeDepth = 16;

    /// <summary>The options that are used when none are given.</summary>
    public static HoconParseOptions Default { get; } = new();

    /// <summary>The text's name in origins; for a file its path, so that includes are found beside it.</summary>
    public string SourceName { get; init; } = "text";

    /// <summary>Finds included texts; null refuses every include. Default: files.</summary>
    public IHoconIncludeResolver? Includes { get; init; } = HoconFileIncludes.Instance;

    /// <summary>Longest text in UTF-16 code units, of each included text too.</summary>
    public int MaxLength { get; init; } = DefaultMaxLength;

    /// <summary>Most levels of objects, arrays and path keys within each other.</summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;

    /// <summary>Most includes within each other.</summary>
    public int MaxIncludeDepth { get; init; } = DefaultMaxIncludeDepth;
}
