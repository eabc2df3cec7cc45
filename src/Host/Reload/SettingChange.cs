namespace ActorNotice.Host.Reload;

/// <summary>One setting that is not as it was.</summary>
/// <param name="Path">Below <c>actornotice</c>.</param>
/// <param name="Old">The value before, as HOCON text; null when it was not written (an override).</param>
/// <param name="New">The value now; null when it is not written any more.</param>
internal sealed record SettingChange(string Path, string? Old, string? New)
{
    private const int LongestValue = 150;
    private const string Common = "as for all";

    // Everything else is made of them at the start: addresses, files, sizes.
    private static readonly string[] Live =
        ["watch.", "notify.language", "notify.time-zone", "log.level", "reload."];

    /// <summary>True when it can be put in force while running.</summary>
    internal bool IsLive => Live.Any(path => Path.StartsWith(path, StringComparison.Ordinal));

    /// <summary>True when it decides what is watched and how.</summary>
    internal bool IsOfWatch => Path.StartsWith("watch.", StringComparison.Ordinal);

    /// <summary><c>watch.bollinger.period 20 → 30</c></summary>
    public override string ToString() => $"{Path} {Short(Old)} → {Short(New)}";

    private static string Short(string? value) => value switch
    {
        null => Common,
        { Length: > LongestValue } => string.Concat(value.AsSpan(0, LongestValue), "…"),
        _ => value,
    };
}
