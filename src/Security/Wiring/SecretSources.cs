using System.Collections.Immutable;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Vault;

namespace ActorNotice.Security.Wiring;

/// <summary>The sources in their order of precedence.</summary>
public static class SecretSources
{
    private const string CredentialsDirectory = "CREDENTIALS_DIRECTORY";

    /// <summary>
    /// Process environment, then <c>*_FILE</c> variables, then <c>$CREDENTIALS_DIRECTORY</c>, then the settings'
    /// directory (<c>/run/secrets</c>), then the <c>.env</c> file, then the encrypted store (whose key may be in AWS
    /// KMS), then Vault.
    /// </summary>
    /// <param name="ports">The process's side.</param>
    /// <param name="keys">What opens the store; owned by the caller.</param>
    public static ImmutableArray<ISecretSource> InOrder(SecretPorts ports, StoreKeys keys)
    {
        ArgumentNullException.ThrowIfNull(ports);
        ArgumentNullException.ThrowIfNull(keys);
        var settings = ports.Settings;
        var sources = ImmutableArray.CreateBuilder<ISecretSource>();
        sources.Add(new EnvironmentSource(ports.Read));
        sources.Add(new FileVariableSource(ports.Read));
        // systemd sets it for the service alone, so it comes before a directory that all containers share.
        if (ports.Read(CredentialsDirectory) is { Length: > 0 } credentials)
            sources.Add(new DirectorySource(credentials));
        if (settings.SecretsDirectory.Length > 0) sources.Add(new DirectorySource(settings.SecretsDirectory));
        if (settings.EnvFile.Length > 0) sources.Add(new DotEnvSource(settings.EnvFile));
        if (settings.Store.File.Length > 0) sources.Add(new StoreSource(PlaceOf(ports), keys.For));
        if (settings.Vault.Address.Length > 0) sources.Add(new VaultSource(keys.Vault(), settings.Vault));
        return sources.ToImmutable();
    }

    /// <summary>Where the settings' store is.</summary>
    public static StorePlace PlaceOf(SecretPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        return new(ports.Settings.Store.File, ports.EnvironmentWord, ports.Time);
    }
}
