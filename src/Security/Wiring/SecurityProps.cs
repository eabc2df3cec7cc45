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
    /// <param name="secrets">Owned by the caller.</param>
    /// <param name="settings">Valid settings.</param>
    /// <param name="environment">Whose pair is taken; the other environment's is not even looked at.</param>
    public static Props KeyGateway(
        SecretCatalog secrets, SecuritySettings settings, KeyEnvironment environment = KeyEnvironment.Mainnet)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        ArgumentNullException.ThrowIfNull(settings);
        var names = KeyNames.Of(environment);
        var pair = secrets[names.Key] is { } key && secrets[names.Secret] is { } secret
            ? new KeyPair(key.Copy(), secret.Copy())
            : null;
        var ring = new KeyRing(pair);
        return Props.Create(() => new KeyGateway(ring, settings.KeyLease));
    }

    /// <summary>The audit log, or null when the settings have none.</summary>
    public static Props? AuditLog(SecuritySettings settings, SecretMask mask)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.AuditFile.Length == 0 ? null : Props.Create(
            () => new AuditLog(settings.AuditFile, mask, settings.AuditDays));
    }
}
