using System.Collections.Immutable;

namespace ActorNotice.Security.Keys;

/// <summary>
/// Judges what a key may do against what this program needs: reading, from known addresses, and nothing else.
/// </summary>
public static class KeyPermissions
{
    private const string Where = "Binance > API Management > Edit restrictions";

    // A missing answer refuses only where being wrong costs the account; elsewhere it warns, so that a field which the
    // exchange renames does not stop every user.
    private static readonly ImmutableArray<ForbiddenPermission> Forbidden =
    [
        new("enableWithdrawals", r => r.EnableWithdrawals, "withdraw funds", true),
        new("enableInternalTransfer", r => r.EnableInternalTransfer, "transfer to other accounts", false),
        new("permitsUniversalTransfer", r => r.PermitsUniversalTransfer, "transfer between wallets", false),
        new("enableSpotAndMarginTrading", r => r.EnableSpotAndMarginTrading, "trade spot and margin", false),
        new("enableMargin", r => r.EnableMargin, "borrow and repay on margin", false),
        new("enableFutures", r => r.EnableFutures, "trade futures", false),
        new("enableVanillaOptions", r => r.EnableVanillaOptions, "trade options", false),
        new("enablePortfolioMarginTrading", r => r.EnablePortfolioMarginTrading, "trade on portfolio margin", false),
        new("enableFixApiTrade", r => r.EnableFixApiTrade, "trade over FIX", false),
    ];

    /// <summary>
    /// Every finding, the refusing ones first; empty for a least-privilege key. On testnet nothing refuses. Null
    /// restrictions mean that the exchange could not be asked (there is no such call on testnet).
    /// </summary>
    public static ImmutableArray<KeyFinding> Evaluate(ApiRestrictions? restrictions, KeyEnvironment environment)
    {
        if (restrictions is null) return [Unasked(environment)];
        var findings = Forbidden.Select(rule => Judge(rule.Name, rule.Read(restrictions), rule.What, rule.Grave))
            .Append(Addresses(restrictions.IpRestrict)).Append(Reading(restrictions.EnableReading)).OfType<KeyFinding>()
            .Select(finding => environment == KeyEnvironment.Testnet ? finding with { Refuses = false } : finding);

        // Stable: people read the graver ones first, and each group in the table's order.
        return [.. findings.OrderByDescending(finding => finding.Refuses)];
    }

    private static KeyFinding? Judge(string name, bool? allowed, string what, bool grave) => allowed switch
    {
        true => new(name, true, $"The key may {what}; this program never needs that.", $"{Where}: switch {name} off"),
        false => null,
        null => Unknown(name, $"whether the key may {what}", grave),
    };

    private static KeyFinding? Addresses(bool? restricted) => restricted switch
    {
        true => null,
        false => new("ipRestrict", true, "The key works from every address on the internet.",
            $"{Where}: restrict access to trusted IPs only, and enter this server's address"),
        null => Unknown("ipRestrict", "whether the key is bound to addresses", grave: true),
    };

    private static KeyFinding? Reading(bool? enabled) => enabled == false
        ? new("enableReading", false, "The key may not read, so it is of no use here.",
            $"{Where}: switch enableReading on, or remove the key")
        : null;

    private static KeyFinding Unknown(string name, string what, bool grave) => new(
        name, grave, $"The exchange did not say {what}.",
        $"look at {Where} yourself; remove the key if in doubt (public data needs none)");

    private static KeyFinding Unasked(KeyEnvironment environment) => environment == KeyEnvironment.Testnet
        ? new("apiRestrictions", false, "Testnet has no call that tells a key's permissions; they are unknown.",
            $"look at {Where} yourself")
        : new("apiRestrictions", true, "The key's permissions could not be read.",
            "try again when the exchange answers, or remove the key");

    private sealed record ForbiddenPermission(
        string Name, Func<ApiRestrictions, bool?> Read, string What, bool Grave);
}
