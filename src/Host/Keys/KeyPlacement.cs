using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;

namespace ActorNotice.Host;

/// <summary>Keeps the environments apart: mainnet's key goes to mainnet, testnet's to testnet, and neither anywhere
/// else.</summary>
public static class KeyPlacement
{
    /// <summary>The environment of the settings, as keys know it.</summary>
    public static KeyEnvironment EnvironmentOf(ExchangeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Environment == ExchangeEnvironment.Mainnet ? KeyEnvironment.Mainnet : KeyEnvironment.Testnet;
    }

    /// <summary>Everything wrong with where a loaded key would be sent; empty when all is well, or without a
    /// key.</summary>
    public static ImmutableArray<SecretProblem> Problems(ExchangeSettings settings, SecretCatalog secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var here = EnvironmentOf(settings);
        var there = here == KeyEnvironment.Mainnet ? KeyEnvironment.Testnet : KeyEnvironment.Mainnet;
        var (own, other) = (KeyNames.Of(here).Key, KeyNames.Of(there).Key);
        if (secrets[own] is null) return secrets[other] is null ? [] : [Stray(here, own, other)];
        return
        [
            .. new[] { settings.RestBase, settings.AccountBase ?? "", settings.WebSocketBase }
                .Where(address => Owner(address) == there).Distinct().Select(address => Misled(address, own, there)),
        ];
    }

    // Null for a host that is neither's: a rig on this machine, or one that the settings allow expressly.
    private static KeyEnvironment? Owner(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var host = uri.Host;
        if (host.EndsWith("binancefuture.com", StringComparison.OrdinalIgnoreCase)) return KeyEnvironment.Testnet;
        if (!host.EndsWith("binance.com", StringComparison.OrdinalIgnoreCase)) return null;
        return host.StartsWith("demo", StringComparison.OrdinalIgnoreCase)
            || host.Contains("testnet", StringComparison.OrdinalIgnoreCase)
                ? KeyEnvironment.Testnet
                : KeyEnvironment.Mainnet;
    }

    private static SecretProblem Stray(KeyEnvironment here, SecretName own, SecretName other) => new(
        SecretFault.WrongEnvironment, other, "exchange.environment",
        $"{other.Spelled()} is set, but the settings say {here.Word()}.",
        $"put a {here.Word()} key into {own.Spelled()}, or remove {other.Spelled()}");

    private static SecretProblem Misled(string address, SecretName own, KeyEnvironment there) => new(
        SecretFault.WrongEnvironment, own, address, $"{own.Spelled()} would be sent to {there.Word()}.",
        "take the endpoint out of the settings: each environment brings its own");
}
