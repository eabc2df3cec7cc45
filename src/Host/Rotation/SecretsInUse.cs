using System.Collections.Immutable;
using ActorNotice.Security;
using ActorNotice.Security.Sources;

namespace ActorNotice.Host.Rotation;

/// <summary>The values that the service uses, to know a changed one; outlives restarts of the rotation, which alone
/// touches it. A secret that was missing at the start is not in use before a restart.</summary>
internal sealed class SecretsInUse : IDisposable
{
    private readonly Dictionary<SecretName, SecretText> _used = [];
    private readonly Dictionary<SecretName, SecretText> _refused = [];
    private readonly Dictionary<SecretName, string> _told = [];
    private readonly Dictionary<SecretName, DateTimeOffset> _reminded = [];
    private readonly ImmutableArray<RotatedSecret> _secrets;

    /// <summary>Copies what is used of the start's catalogue.</summary>
    internal SecretsInUse(SecretCatalog start, params ImmutableArray<RotatedSecret> secrets)
    {
        _secrets = [.. secrets.Where(secret => start[secret.Lead] is not null && start[secret.Partner] is not null)];
        foreach (var secret in _secrets) Take(secret, start);
    }

    /// <summary>What can be changed while running.</summary>
    internal ImmutableArray<RotatedSecret> Secrets => _secrets;

    /// <summary>Those with values that are neither in use nor refused already.</summary>
    internal ImmutableArray<RotatedSecret> Changed(SecretCatalog found) =>
    [
        .. _secrets.Where(secret => Has(found, secret) && !Is(_used, found, secret) && !Is(_refused, found, secret)),
    ];

    /// <summary>Those that are in use but have no usable value in the sources any more.</summary>
    internal ImmutableArray<RotatedSecret> Gone(SecretCatalog found) =>
        [.. _secrets.Where(secret => !Has(found, secret))];

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

    /// <summary>The sources hold what is in use: whatever was wrong is over.</summary>
    internal void Settle(SecretCatalog found)
    {
        foreach (var secret in _secrets)
            if (Has(found, secret) && Is(_used, found, secret)) _told.Remove(secret.Lead);
    }

    /// <summary>Whether it is time to name an old secret again.</summary>
    internal bool IsReminderDue(SecretName name, DateTimeOffset now, TimeSpan every)
    {
        if (_reminded.TryGetValue(name, out var last) && now - last < every) return false;
        _reminded[name] = now;
        return true;
    }

    /// <summary>Zeroes every copy.</summary>
    public void Dispose()
    {
        foreach (var value in _used.Values.Concat(_refused.Values)) value.Dispose();
    }

    private static bool Has(SecretCatalog found, RotatedSecret secret) =>
        found[secret.Lead] is not null && found[secret.Partner] is not null;

    private static bool Is(Dictionary<SecretName, SecretText> known, SecretCatalog found, RotatedSecret secret) =>
        Equal(known, found, secret.Lead) && Equal(known, found, secret.Partner);

    private static bool Equal(Dictionary<SecretName, SecretText> known, SecretCatalog found, SecretName name) =>
        known.TryGetValue(name, out var value) && value.Equals(found[name]);

    private static void Keep(Dictionary<SecretName, SecretText> known, RotatedSecret secret, SecretCatalog found)
    {
        foreach (var name in new[] { secret.Lead, secret.Partner }.Distinct())
        {
            if (known.Remove(name, out var old)) old.Dispose();
            if (found[name] is { } value) known[name] = value.Copy();
        }
    }
}
