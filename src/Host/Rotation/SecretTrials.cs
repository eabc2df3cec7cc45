using ActorNotice.Exchange;
using ActorNotice.Notify;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;
using Akka.Actor;

namespace ActorNotice.Host.Rotation;

/// <summary>Tries changed secrets before they are used: the exchange's key by a signed call that reads its permissions,
/// a bot token by <c>getMe</c>.</summary>
/// <param name="settings">The service's settings.</param>
/// <param name="rest">Tells the exchange's time.</param>
/// <param name="ports">Time and network.</param>
internal sealed class SecretTrials(ServiceSettings settings, IMarketRest rest, ServicePorts ports)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Tries one.</summary>
    /// <param name="secret">Which.</param>
    /// <param name="found">Has its new value.</param>
    /// <param name="gateway">Holds the new key pair, and nothing else does.</param>
    internal async Task<Trial> TryAsync(RotatedSecret secret, SecretCatalog found, IActorRef gateway)
    {
        using var deadline = new CancellationTokenSource(Patience, ports.Time);
        try
        {
            if (secret.NeedsRestart) return TryFixed(secret, found);
            return secret == RotatedSecret.Bot
                ? await TryBotAsync(found, deadline.Token)
                : await TryKeyAsync(secret, found, gateway, deadline.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException)
        {
            // no answer is no news of the secret
            return new Trial(secret, TrialVerdict.Unanswered, failure.GetType().Name);
        }
    }

    private static Trial TryFixed(RotatedSecret secret, SecretCatalog found)
    {
        try
        {
            // What the next start would refuse is told now, while the old one still works.
            if (secret.Lead == SecretName.NotifySecrets) NamedSecrets.Read(found[secret.Lead]);
            return new Trial(secret, TrialVerdict.NeedsRestart, "changed; needs a restart");
        }
        catch (FormatException bad)
        {
            return new Trial(secret, TrialVerdict.Refused, bad.Message);
        }
    }

    private async Task<Trial> TryBotAsync(SecretCatalog found, CancellationToken cancel)
    {
        if (found[SecretName.TelegramBotToken] is not { } token || !settings.Notify.Telegram.Enabled)
            return new Trial(RotatedSecret.Bot, TrialVerdict.Works);

        var probe = await TelegramProbe.TryAsync(settings.Notify.Telegram, token, ports.Time, ports.Network, cancel);
        var verdict = probe.Fault is null ? TrialVerdict.Works
            : probe.IsAnswered ? TrialVerdict.Refused
            : TrialVerdict.Unanswered;
        return new Trial(RotatedSecret.Bot, verdict, probe.Fault ?? "");
    }

    private async Task<Trial> TryKeyAsync(
        RotatedSecret secret, SecretCatalog found, IActorRef gateway, CancellationToken cancel)
    {
        if (KeyPlacement.Problems(settings.Exchange, found).FirstOrDefault() is { } misplaced)
            return new Trial(secret, TrialVerdict.Refused, $"{misplaced.Message} {misplaced.Cure}");

        var report = await KeyInspector.AskAsync(
            settings.Exchange, rest, gateway, ports.Time, ports.Network, cancel);
        if (report.Refusal is { } refusal) return new Trial(secret, TrialVerdict.Refused, refusal);
        // testnet has no such call: there the key is taken as it is, like at the start
        var hasAnswer = report.IsAnswered || KeyPlacement.EnvironmentOf(settings.Exchange) == KeyEnvironment.Testnet;
        if (!hasAnswer) return new Trial(secret, TrialVerdict.Unanswered, "the exchange did not answer");
        return report.Findings.FirstOrDefault(static finding => finding.Refuses) is { } bad
            ? new Trial(secret, TrialVerdict.Refused, $"{bad.Message} {bad.Cure}")
            : new Trial(secret, TrialVerdict.Works);
    }
}
