namespace ActorNotice.Hocon;

/// <summary>How substitutions are resolved.</summary>
public sealed record HoconResolveOptions
{
    /// <summary>Default of <see cref="MaxWeight"/>.</summary>
    public const int DefaultMaxWeight = 64 * 1024 * 1024;

    /// <summary>Default of <see cref="MaxSteps"/>.</summary>
    public const int DefaultMaxSteps = 10_000_000;

    /// <summary>Default of <see cref="MaxDepth"/>.</summary>
    public const int DefaultMaxDepth = 256;

    /// <summary>The options that are used when none are given: no environment.</summary>
    public static HoconResolveOptions Default { get; } = new();

    /// <summary>Reads an environment variable by its exact name, null when it is not set; the function itself null
    /// means that there is no environment.</summary>
    public Func<string, string?>? Environment { get; init; }

    /// <summary>Most values and characters of the resolved tree, counted as if nothing were shared.</summary>
    public int MaxWeight { get; init; } = DefaultMaxWeight;

    /// <summary>Most levels of the resolved tree, and most substitutions that wait for each other.</summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;

    /// <summary>Most steps of work; only a text made to be expensive reaches it.</summary>
    public int MaxSteps { get; init; } = DefaultMaxSteps;
}
