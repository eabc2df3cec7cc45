namespace ActorNotice.Exchange.Settings;

/// <summary>The exchange's own addresses.</summary>
/// <param name="WebSocket">Stream host, without route.</param>
/// <param name="Rest">Futures REST.</param>
/// <param name="Account">Wallet and account REST; null where the environment has none.</param>
internal sealed record EndpointDefaults(string WebSocket, string Rest, string? Account)
{
    private static readonly string[] OwnDomains = ["binance.com", "binancefuture.com"];

    private static readonly EndpointDefaults Mainnet =
        new("wss://fstream.binance.com", "https://fapi.binance.com", "https://api.binance.com");

    private static readonly EndpointDefaults Testnet =
        new("wss://demo-fstream.binance.com", "https://demo-fapi.binance.com", null);

    internal static EndpointDefaults Of(ExchangeEnvironment environment) =>
        environment == ExchangeEnvironment.Mainnet ? Mainnet : Testnet;

    /// <summary>True when an address may be used: encrypted and the exchange's own, or on this machine.</summary>
    internal static bool IsAllowed(string address, string plainScheme, bool allowOtherHosts)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return false;
        // user and password in an address would end up in logs
        if (uri.Query.Length > 0 || uri.UserInfo.Length > 0) return false;
        if (uri.Scheme != plainScheme && uri.Scheme != plainScheme + "s") return false;
        return uri.IsLoopback || (uri.Scheme != plainScheme && (allowOtherHosts || IsOwn(uri.Host)));
    }

    private static bool IsOwn(string host) => OwnDomains.Any(domain =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
