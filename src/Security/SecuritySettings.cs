using System.Globalization;

namespace ActorNotice.Security;

/// <summary>Settings of this room, under <c>actornotice.security</c>. Secrets themselves are never settings.</summary>
public sealed record SecuritySettings
{
    /// <summary>Default of <see cref="SecretsDirectory"/>: where Docker and Kubernetes mount secrets.</summary>
    public const string DefaultSecretsDirectory = "/run/secrets";

    /// <summary>Default of <see cref="EnvFile"/>.</summary>
    public const string DefaultEnvFile = ".env";

    /// <summary>Default of <see cref="AuditFile"/>: no audit log.</summary>
    public const string DefaultAuditFile = "";

    /// <summary>Default of <see cref="KeyLease"/>: longer than any request with its retries, shorter than a coffee break.</summary>
    public static readonly TimeSpan DefaultKeyLease = TimeSpan.FromMinutes(5);

    /// <summary>Least <see cref="KeyLease"/>.</summary>
    public static readonly TimeSpan MinKeyLease = TimeSpan.FromSeconds(1);

    /// <summary>Greatest <see cref="KeyLease"/>.</summary>
    public static readonly TimeSpan MaxKeyLease = TimeSpan.FromHours(1);

    /// <summary>The defaults.</summary>
    public static SecuritySettings Default { get; } = new();

    /// <summary><c>secrets-directory</c>: a directory with one file a secret; empty = none.</summary>
    public string SecretsDirectory { get; init; } = DefaultSecretsDirectory;

    /// <summary><c>env-file</c>: a <c>.env</c> file, relative to the working directory; empty = none.</summary>
    public string EnvFile { get; init; } = DefaultEnvFile;

    /// <summary><c>key-lease</c>: how long a borrowed key header lives, 1 s … 1 h.</summary>
    public TimeSpan KeyLease { get; init; } = DefaultKeyLease;

    /// <summary><c>audit-file</c>: the audit log, its head is kept beside it as <c>….head</c>; empty = no audit log.</summary>
    public string AuditFile { get; init; } = DefaultAuditFile;

    /// <summary>Everything out of range.</summary>
    public IEnumerable<SettingProblem> Problems()
    {
        if (KeyLease < MinKeyLease || KeyLease > MaxKeyLease)
            yield return new("key-lease", KeyLease.ToString("c", CultureInfo.InvariantCulture), "1 s … 1 h");
        if (AuditFile.EndsWith(Path.DirectorySeparatorChar))
            yield return new("audit-file", AuditFile, "a file's path, or empty for none");
    }
}
