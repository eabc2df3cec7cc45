using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>The sources in their order of precedence.</summary>
public static class SecretSources
{
    private const string CredentialsDirectory = "CREDENTIALS_DIRECTORY";

    /// <summary>
    /// Process environment, then <c>*_FILE</c> variables, then <c>$CREDENTIALS_DIRECTORY</c>, then the settings'
    /// directory (<c>/run/secrets</c>), then the <c>.env</c> file.
    /// </summary>
    /// <param name="settings">Where the directory and the file are.</param>
    /// <param name="read">Reads a variable; usually <see cref="Environment.GetEnvironmentVariable(string)"/>.</param>
    public static ImmutableArray<ISecretSource> InOrder(SecuritySettings settings, Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(read);
        var sources = ImmutableArray.CreateBuilder<ISecretSource>();
        sources.Add(new EnvironmentSource(read));
        sources.Add(new FileVariableSource(read));
        // systemd sets it for the service alone, so it comes before a directory that all containers share.
        if (read(CredentialsDirectory) is { Length: > 0 } credentials) sources.Add(new DirectorySource(credentials));
        if (settings.SecretsDirectory.Length > 0) sources.Add(new DirectorySource(settings.SecretsDirectory));
        if (settings.EnvFile.Length > 0) sources.Add(new DotEnvSource(settings.EnvFile));
        return sources.ToImmutable();
    }
}
