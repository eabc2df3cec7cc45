using System.Collections.Immutable;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>A made-up API key and what it may do.</summary>
/// <param name="Key">The value of <c>X-MBX-APIKEY</c>.</param>
/// <param name="Secret">What requests are signed with (HMAC-SHA256).</param>
public sealed record SimulatedApiKey(string Key, string Secret)
{
    /// <summary>A read-only key bound to an IP: the one that should be used.</summary>
    public static ImmutableDictionary<string, bool> ReadOnlyPermissions { get; } = new Dictionary<string, bool>
    {
        ["ipRestrict"] = true,
        ["enableReading"] = true,
        ["enableWithdrawals"] = false,
        ["enableInternalTransfer"] = false,
        ["enableMargin"] = false,
        ["enableFutures"] = false,
        ["permitsUniversalTransfer"] = false,
        ["enableVanillaOptions"] = false,
        ["enableFixApiTrade"] = false,
        ["enableFixReadOnly"] = false,
        ["enableSpotAndMarginTrading"] = false,
        ["enablePortfolioMarginTrading"] = false,
    }.ToImmutableDictionary();

    /// <summary>The boolean fields of <c>apiRestrictions</c>; one that is not here is missing in the answer.</summary>
    public ImmutableDictionary<string, bool> Permissions { get; init; } = ReadOnlyPermissions;

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => "SimulatedApiKey";
}
