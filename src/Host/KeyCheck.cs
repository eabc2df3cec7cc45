using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Security.Keys;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>A key that may do more than read halts the service before it does anything with it (ADR-005).</summary>
internal static class KeyCheck
{
    internal static async Task RunAsync(
        ExchangeSettings settings, IMarketRest rest, IActorRef strategy, ServicePorts ports, CancellationToken cancel)
    {
        var isMainnet = settings.Environment == ExchangeEnvironment.Mainnet;
        var account = BinanceExchange.CreateAccount(settings, new GatewaySigner(strategy, rest), ports.Time, ports.Network);
        using var owned = account as IDisposable;
        var answer = account is null ? null : await account.PermissionsAsync(cancel);
        if (answer?.Fault is { Kind: FaultKind.Fatal } fault)
        {
            strategy.Tell(new HaltStrategy($"the exchange refuses the key: {fault.Reason}", "mend or remove BINANCE_API_KEY"));
            return;
        }

        var findings = KeyPermissions.Evaluate(answer?.Value, isMainnet ? KeyEnvironment.Mainnet : KeyEnvironment.Testnet);
        foreach (var finding in findings) ports.Log.Warning("API key: {Message} Cure: {Cure}", finding.Message, finding.Cure);
        if (findings.FirstOrDefault(static finding => finding.Refuses) is { } refused)
            strategy.Tell(new HaltStrategy(refused.Message, refused.Cure));
    }
}
