using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Wiring;
using Akka.Actor;
using Akka.Configuration;

namespace ActorNotice.Host;

/// <summary>Asks the exchange what the key may do.</summary>
public static class KeyInspector
{
    /// <summary>Asks outside of a running service; the key is held by a gateway of its own for that long.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="secrets">With the key pair.</param>
    /// <param name="time">Time.</param>
    /// <param name="network">Replaces the network; null = the real one.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<KeyReport> AskAsync(
        ServiceSettings settings, SecretCatalog secrets, TimeProvider time, HttpMessageHandler? network,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var rest = BinanceExchange.CreateRest(settings.Exchange, time, network);
        using var owned = rest as IDisposable;
        var system = ActorSystem.Create(
            "inspection", ConfigurationFactory.ParseString("akka { loglevel = OFF, stdout-loglevel = OFF }"));
        try
        {
            var keys = system.ActorOf(
                SecurityProps.KeyGateway(secrets, settings.Security, KeyPlacement.EnvironmentOf(settings.Exchange)),
                "keys");
            return await AskAsync(settings.Exchange, rest, keys, time, network, cancel);
        }
        finally
        {
            await system.Terminate();
        }
    }

    internal static async Task<KeyReport> AskAsync(
        ExchangeSettings settings, IMarketRest rest, IActorRef keys, TimeProvider time, HttpMessageHandler? network,
        CancellationToken cancel)
    {
        var signer = new GatewaySigner(keys, rest);
        var account = BinanceExchange.CreateAccount(settings, signer, time, network);
        using var owned = account as IDisposable;
        var answer = account is null ? null : await account.PermissionsAsync(cancel);
        var findings = KeyPermissions.Evaluate(answer?.Value, KeyPlacement.EnvironmentOf(settings));
        var refusal = answer?.Fault is { Kind: FaultKind.Fatal } fault && !signer.IsTimeUnknown ? fault.Reason : null;
        return new KeyReport(answer?.Value is not null, refusal, findings);
    }
}
