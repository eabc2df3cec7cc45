namespace ActorNotice.Host;

/// <summary>Where settings are to be read from (ADR-004); later layers win over earlier ones.</summary>
/// <param name="File">The settings file; null = none.</param>
/// <param name="Overrides"><c>path=value</c> pairs of <c>--set</c>; the path is taken below <c>actornotice</c>.</param>
/// <param name="Environment">Reads an environment variable: for the original bot's names and for <c>${NAME}</c> in the
/// file.</param>
public sealed record SettingsRequest(
    string? File, IReadOnlyList<string> Overrides, Func<string, string?> Environment)
{
    /// <summary>What <c>/set</c> writes to: read above <see cref="File"/> when it exists, below environment and
    /// <c>--set</c>; null = none.</summary>
    public string? OverrideFile { get; init; }

    /// <summary>The usual override file of a settings file: <c>actornotice.override.conf</c> beside
    /// <c>actornotice.conf</c>.</summary>
    /// <param name="file">The settings file; null = none.</param>
    public static string? OverrideOf(string? file) => OverrideOf(file, static _ => null);

    /// <summary>The same, or in the folder that the service manager keeps for the service: beside its settings a
    /// hardened service may not write.</summary>
    /// <param name="file">The settings file; null = none.</param>
    /// <param name="environment">Reads an environment variable: $STATE_DIRECTORY.</param>
    public static string? OverrideOf(string? file, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (Path.ChangeExtension(file, ".override.conf") is not { } beside) return null;
        return StateFolder.Of(environment) is { } folder ? Path.Combine(folder, Path.GetFileName(beside)) : beside;
    }

    /// <summary>No file, no overrides and no environment: the defaults.</summary>
    public static SettingsRequest Defaults { get; } = new(null, [], static _ => null);
}
