using ActorNotice.Hocon;

namespace ActorNotice.Security;

/// <summary>The settings below <c>actornotice.security</c>. Secrets themselves are never settings.</summary>
/// <param name="SecretsDirectory">A directory with one file a secret; empty = none.</param>
/// <param name="EnvFile">A <c>.env</c> file, relative to the working directory; empty = none.</param>
/// <param name="KeyLease">How long a lent key header lives.</param>
/// <param name="AuditFile">The audit log; its head is kept beside it as <c>….head</c>. Empty = no audit log.</param>
public sealed record SecuritySettings(string SecretsDirectory, string EnvFile, TimeSpan KeyLease, string AuditFile)
{
    /// <summary>
    /// The settings without a file: where Docker and Kubernetes mount secrets, the usual <c>.env</c>, a lease longer
    /// than any request with its retries, and no audit log.
    /// </summary>
    public static SecuritySettings Default { get; } = new("/run/secrets", ".env", TimeSpan.FromMinutes(5), "");

    /// <summary>A year: what was done with a key is asked for late.</summary>
    internal const int DefaultAuditDays = 365;

    /// <summary>How often the permissions of the exchange key are read again.</summary>
    public TimeSpan KeyCheckEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often the sources are read again for changed secrets.</summary>
    public TimeSpan RotationEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Age at which a secret's renewal is asked for; infinite = never.</summary>
    public TimeSpan SecretMaxAge { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Days whose audit files are kept.</summary>
    public int AuditDays { get; init; } = DefaultAuditDays;

    /// <summary><c>store</c></summary>
    public StoreSettings Store { get; init; } = StoreSettings.Default;

    /// <summary><c>vault</c></summary>
    public VaultSettings Vault { get; init; } = VaultSettings.Default;

    /// <summary><c>kms</c></summary>
    public KmsSettings Kms { get; init; } = KmsSettings.Default;

    /// <summary>Reads the section.</summary>
    public static SecuritySettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new SecuritySettings(
            section.Text(
                "secrets-directory", Default.SecretsDirectory, "a directory, or empty for none", static _ => true,
                "Directory with one file a secret, named as it; systemd's $CREDENTIALS_DIRECTORY needs no setting."),
            section.Text(
                "env-file", Default.EnvFile, "a file, or empty for none", IsFile,
                "File of NAME=VALUE lines, refused when group or others may read it."),
            section.Duration(
                "key-lease", Default.KeyLease, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1),
                "How long a key header that was lent for a request lives before it is zeroed."),
            section.Text(
                "audit-file", Default.AuditFile, "a file, or empty for none", IsFile,
                "The audit log: append-only JSON lines, each holding the hash of the one before."))
        {
            KeyCheckEvery = section.Duration(
                "key-check-every", Default.KeyCheckEvery, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7),
                "How often the permissions of the exchange key are read again; one that gained any halts the service."),
            RotationEvery = section.Duration(
                "rotation-every", Default.RotationEvery, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1),
                "How often the sources of secrets are read again; a changed key or bot token is tried, then used."),
            SecretMaxAge = section.DurationOrInfinite(
                "secret-max-age", Default.SecretMaxAge, TimeSpan.FromDays(1),
                "A key or bot token older than this is named once a week, for renewal; infinite for never."),
            AuditDays = section.Integer(
                "audit-days", DefaultAuditDays, 1, 36_500,
                "Days whose audit files are kept; each day has its own file, and older ones are removed."),
            Store = StoreSettings.Read(section.Section("store")),
            Vault = VaultSettings.Read(section.Section("vault")),
            Kms = KmsSettings.Read(section.Section("kms")),
        };
    }

    private static bool IsFile(string path) => !Path.EndsInDirectorySeparator(path);
}
