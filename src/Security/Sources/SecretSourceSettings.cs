namespace ActorNotice.Security.Sources;

/// <summary>Where secrets are looked for, beside the environment.</summary>
public sealed record SecretSourceSettings
{
    /// <summary>Default of <see cref="Directory"/>.</summary>
    public const string DefaultDirectory = "/run/secrets";

    /// <summary>Default of <see cref="EnvFile"/>.</summary>
    public const string DefaultEnvFile = ".env";

    /// <summary>A directory with one file a secret; empty = none.</summary>
    public string Directory { get; init; } = DefaultDirectory;

    /// <summary>A <c>.env</c> file, relative to the working directory; empty = none.</summary>
    public string EnvFile { get; init; } = DefaultEnvFile;
}
