using ActorNotice.Security.Audit;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using Akka.Actor;

namespace ActorNotice.Security.Wiring;

/// <summary>How Host makes this room's actors.</summary>
public static class SecurityProps
{
    /// <summary>
    /// The key gateway. Copies the pair out of the catalogue, which Host may dispose afterwards; without a pair every
    /// request is refused. Make one actor of it: the pair is zeroed when that stops.
    /// </summary>
    public static Props KeyGateway(SecretCatalog secrets, SecuritySettings settings)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        ArgumentNullException.ThrowIfNull(settings);
        var pair = secrets[SecretName.BinanceApiKey] is { } key && secrets[SecretName.BinanceApiSecret] is { } secret
            ? new KeyPair(key.Copy(), secret.Copy())
            : null;
        return Props.Create(() => new KeyGateway(pair, settings.KeyLease));
    }

    /// <summary>The audit log, or null when the settings have none.</summary>
    public static Props? AuditLog(SecuritySettings settings, SecretMask mask)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.AuditFile.Length == 0 ? null : Props.Create(
            () => new AuditLog(settings.AuditFile, mask, settings.AuditDays));
    }
}
