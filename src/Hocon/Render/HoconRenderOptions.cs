namespace ActorNotice.Hocon;

/// <summary>How a value is written as text.</summary>
public sealed record HoconRenderOptions
{
    /// <summary>The options that are used when none are given: indented HOCON without comments.</summary>
    public static HoconRenderOptions Default { get; } = new();

    /// <summary>One line instead of one line a key.</summary>
    public bool Compact { get; init; }

    /// <summary>Strict JSON: everything quoted, commas, braces around the root. No comments then.</summary>
    public bool Json { get; init; }

    /// <summary>A <c># file:line:column</c> comment above each key whose value is simple or an array. Not when
    /// <see cref="Compact"/> or <see cref="Json"/>.</summary>
    public bool OriginComments { get; init; }

    /// <summary>Asked for every value that has a path (not for array elements); a text that it returns is written as
    /// a string in the value's place, null writes the value itself.</summary>
    public Func<HoconPath, HoconValue, string?>? Redact { get; init; }
}
