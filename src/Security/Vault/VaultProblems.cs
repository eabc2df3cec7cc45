using System.Net;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Vault;

/// <summary>Turns Vault's answers into faults, each with its cure; never quotes a body, which may hold a
/// secret.</summary>
internal static class VaultProblems
{
    /// <summary>Vault's own words for a check-and-set that lost; the status alone is ambiguous.</summary>
    public const string ConflictText = "check-and-set parameter did not match";

    /// <summary>What an answer other than success means; a refused login is told by the caller.</summary>
    public static SecretException Of(string place, HttpStatusCode status, string errors) => (int)status switch
    {
        400 when errors.Contains(ConflictText, StringComparison.Ordinal) => Make(
            SecretFault.VaultConflict, place, "Somebody else wrote this path in between.",
            "look at it, then try again"),
        400 => Make(
            SecretFault.VaultRefused, place, "Vault does not accept the request.",
            "check security.vault against Vault"),
        403 => Make(
            SecretFault.VaultDenied, place, "Vault denies permission.",
            "give the role a policy with read on this path (update for writing)"),
        404 => Make(
            SecretFault.VaultAbsent, place, "There is nothing at this path, or the role may not see it.",
            "check mount, path and namespace; a KV version 2 engine is needed"),
        501 => Make(SecretFault.VaultSealed, place, "Vault is not initialised.", "vault operator init"),
        503 => Make(
            SecretFault.VaultSealed, place, "Vault is sealed or in maintenance.",
            "vault operator unseal; nothing was read or changed"),
        var code => Make(
            SecretFault.VaultUnavailable, place, $"Vault answers with status {code}.", "look at Vault's own log"),
    };

    /// <summary>Role or secret id were not taken.</summary>
    public static SecretException Login(string place) => Make(
        SecretFault.VaultLogin, place, "Vault refuses the role id or the secret id.",
        "check VAULT_ROLE_ID; a secret id may be used up: make a new VAULT_SECRET_ID");

    /// <summary>The token ran out and there is no way to another.</summary>
    public static SecretException Expired(string place) => Make(
        SecretFault.VaultExpired, place, "Vault's token has run out and no new one could be had.",
        "make a new VAULT_SECRET_ID (or VAULT_TOKEN)");

    /// <summary>Nothing to log in with.</summary>
    public static SecretException NoRole(string place) => Make(
        SecretFault.VaultLogin, place, "There is nothing to log in with.",
        "set VAULT_ROLE_ID_FILE and VAULT_SECRET_ID_FILE, or VAULT_TOKEN_FILE");

    /// <summary>No answer that could be understood.</summary>
    public static SecretException Unavailable(string place, string why) => Make(
        SecretFault.VaultUnavailable, place, $"Vault cannot be used: {why}.",
        "check security.vault.address and the network");

    private static SecretException Make(SecretFault fault, string place, string message, string cure) =>
        new(new SecretProblem(fault, null, place, message, cure));
}
