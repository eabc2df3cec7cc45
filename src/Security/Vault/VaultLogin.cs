using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Vault;

/// <summary>What opens Vault: an AppRole, or a token somebody else made. Found anew for each login, because a secret
/// id may be replaced while the service runs.</summary>
/// <param name="read">Reads a variable.</param>
/// <param name="mask">Learns what is found.</param>
internal sealed class VaultLogin(Func<string, string?> read, SecretMask mask)
{
    /// <summary>A ready token; null when there is none. The caller disposes it.</summary>
    public SecretText? Token() => Find("VAULT_TOKEN");

    /// <summary>Role id and secret id; null when one of them is missing. The caller disposes them.</summary>
    public (SecretText Role, SecretText Secret)? Role()
    {
        var role = Find("VAULT_ROLE_ID");
        var secret = Find("VAULT_SECRET_ID");
        if (role is not null && secret is not null) return (role, secret);
        role?.Dispose();
        secret?.Dispose();
        return null;
    }

    private SecretText? Find(string name)
    {
        var found = BootstrapSecret.Find(name, read);
        if (found is not null) mask.Learn(found);
        return found;
    }
}
