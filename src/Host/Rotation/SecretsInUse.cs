using System.Collections.Immutable;
using ActorNotice.Security;
using ActorNotice.Security.Sources;

namespace ActorNotice.Host.Rotation;

/// <summary>Knows the values that the service uses, as prints, to recognise a changed one; outlives restarts of the
/// rotation, which alone touches it.</summary>
internal sealed class SecretsInUse
{
    private readonly Dictionary<SecretName, ValuePrint> _used = [];
    private readonly Dictionary<SecretName, ValuePrint> _refused = [];
    private readonly Dictionary<SecretName, string> _told = [];
    private readonly Dictionary<SecretName, DateTimeOffset> _reminded = [];

    /// <summary>Remembers what is used of the start's catalogue.</summary>
    internal SecretsInUse(SecretCatalog start, params ImmutableArray<RotatedSecret> secrets)
    {
        Secrets = secrets;
        foreach (var secret in secrets)
            if (Has(start, secret)) Take(secret, start);
    }

    /// <summary>What is followed.</summary>
    internal ImmutableArray<RotatedSecret> Secrets { get; }

    /// <summary>True when the service uses some value of it.</summary>
    internal bool IsInUse(RotatedSecret secret) => _used.ContainsKey(secret.Lead);

    /// <summary>Those with values that are neither in use nor refused already.</summary>
    internal ImmutableArray<RotatedSecret> Changed(SecretCatalog found) =>
    [
        .. Secrets.Where(secret => Has(found, secret) && !Is(_used, found, secret) && !Is(_refused, found, secret)),
    ];

    /// <summary>Those that have no usable value in the sources.</summary>
    internal ImmutableArray<RotatedSecret> Absent(SecretCatalog found) =>
        [.. Secrets.Where(secret => !Has(found, secret))];

    /// <summary>These values are in use from now on.</summary>
    internal void Take(RotatedSecret secret, SecretCatalog found)
    {
        Keep(_used, secret, found);
        _told.Remove(secret.Lead);
    }

    /// <summary>These values do not work; they are not tried again.</summary>
    internal void Refuse(RotatedSecret secret, SecretCatalog found) => Keep(_refused, secret, found);

    /// <summary>Whether this about a secret is news.</summary>
    internal bool IsNews(RotatedSecret secret, string reason)
    {
        if (_told.TryGetValue(secret.Lead, out var before) && before == reason) return false;
        _told[secret.Lead] = reason;
        return true;
    }

    /// <summary>The sources hold what is in use: whatever was wrong is over, and what was refused may be tried
    /// again.</summary>
    internal void Settle(SecretCatalog found)
    {
        foreach (var secret in Secrets)
            if (Has(found, secret) && Is(_used, found, secret))
            {
                _told.Remove(secret.Lead);
                _refused.Remove(secret.Lead);
            }
    }

    /// <summary>Whether it is time to name an old secret again.</summary>
    internal bool IsReminderDue(SecretName name, DateTimeOffset now, TimeSpan every)
    {
        if (_reminded.TryGetValue(name, out var last) && now - last < every) return false;
        _reminded[name] = now;
        return true;
    }

    private static bool Has(SecretCatalog found, RotatedSecret secret) =>
        found[secret.Lead] is not null && found[secret.Partner] is not null;

    private static bool Is(Dictionary<SecretName, ValuePrint> known, SecretCatalog found, RotatedSecret secret) =>
        Matches(known, found, secret.Lead) && Matches(known, found, secret.Partner);

    private static bool Matches(Dictionary<SecretName, ValuePrint> known, SecretCatalog found, SecretName name) =>
        known.TryGetValue(name, out var print) && print.Matches(found[name]);

    private static void Keep(Dictionary<SecretName, ValuePrint> known, RotatedSecret secret, SecretCatalog found)
    {
        foreach (var name in new[] { secret.Lead, secret.Partner })
            if (found[name] is { } value) known[name] = ValuePrint.Of(value);
    }
}
