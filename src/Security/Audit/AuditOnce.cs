using ActorNotice.Security.Masking;

namespace ActorNotice.Security.Audit;

/// <summary>Appends a single line from a process that is not the service.</summary>
public static class AuditOnce
{
    /// <summary>Opens the log, writes, closes.</summary>
    /// <param name="settings">Where the log is.</param>
    /// <param name="mask">Knows the secrets of this process.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="fact">What.</param>
    /// <exception cref="IOException">The service has the log open, or it cannot be written.</exception>
    public static void Append(SecuritySettings settings, SecretMask mask, DateTimeOffset time, AuditFact fact)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var file = AuditFile.Open(settings.AuditFile, mask, settings.AuditDays).File;
        file.Append(time, fact);
    }
}
