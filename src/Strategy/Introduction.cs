namespace ActorNotice.Strategy;

/// <summary>How the service presents itself to the admin.</summary>
/// <param name="Version">The product's version.</param>
/// <param name="Environment">mainnet or testnet.</param>
public sealed record Introduction(string Version, string Environment);
