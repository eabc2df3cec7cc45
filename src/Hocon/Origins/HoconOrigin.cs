namespace ActorNotice.Hocon;

/// <summary>
/// Where a value was written: a file (or other named text) with line and column, or something without a position
/// such as an environment variable.
/// </summary>
/// <param name="Source">File path or other name of the text: <c>actornotice.conf</c>, <c>--set</c>.</param>
/// <param name="Line">Line, from 1; 0 when the source has no lines.</param>
/// <param name="Column">Column in UTF-16 code units, from 1; 0 when the source has no lines.</param>
public sealed record HoconOrigin(string Source, int Line, int Column)
{
    /// <summary>The origin of values that were made by the program and stand in no text.</summary>
    public static HoconOrigin Unknown { get; } = new("(no source)", 0, 0);

    /// <summary>The place of the <c>${…}</c> through which the value came; null when it was written here.</summary>
    public HoconOrigin? UsedAt { get; init; }

    /// <summary>True when the value was read from an environment variable.</summary>
    public bool IsEnvironment { get; init; }

    /// <summary>Makes the origin of a value read from an environment variable.</summary>
    /// <param name="name">The variable's name; never its value.</param>
    public static HoconOrigin Environment(string name) =>
        new($"environment variable {name}", 0, 0) { IsEnvironment = true };

    /// <summary>Makes an origin that is a name only, such as a command-line option.</summary>
    /// <param name="source">The name to show.</param>
    public static HoconOrigin Named(string source) => new(source, 0, 0);

    /// <summary>The place alone, <c>source:line:column</c>, or only the source when it has no lines.</summary>
    public string Place => Line == 0 ? Source : string.Create(null, $"{Source}:{Line}:{Column}");

    /// <summary><c>source:line:column</c>, with the place of use when the value came through a substitution.</summary>
    public override string ToString() => UsedAt is null ? Place : $"{Place} (used at {UsedAt.Place})";
}
