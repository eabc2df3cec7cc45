using System.Globalization;
using ActorNotice.Exchange.Binance;
using ActorNotice.Host;
using ActorNotice.Notify.Wiring;
using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Doctor;

/// <summary>What the exchange and Telegram say.</summary>
internal static class RemoteChecks
{
    private static readonly TimeSpan Uneasy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Wrong = TimeSpan.FromSeconds(5);

    /// <summary>Reachability, and this machine's clock against the exchange's.</summary>
    internal static async Task<IEnumerable<Finding>> ExchangeAsync(ServiceSettings settings, CancellationToken cancel)
    {
        var rest = BinanceExchange.CreateRest(settings.Exchange, TimeProvider.System);
        using var owned = rest as IDisposable;
        var before = TimeProvider.System.GetUtcNow();
        var answer = await rest.TimeAsync(cancel);
        var middle = before + ((TimeProvider.System.GetUtcNow() - before) / 2);
        if (answer.Value is { } time)
            return
            [
                Finding.Good("exchange", $"{settings.Exchange.RestBase} answers"),
                Clock(DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMs) - middle),
            ];

        return
        [
            Finding.Bad(
                "exchange", $"{settings.Exchange.RestBase}: {answer.Fault?.Reason}",
                "check network, DNS, firewall and endpoints"),
            Finding.Skipped("clock", "Only the exchange can tell."),
        ];
    }

    /// <summary>The bot token, by <c>getMe</c>.</summary>
    internal static async Task<Finding> TelegramAsync(
        ServiceSettings settings, SecretCatalog secrets, CancellationToken cancel)
    {
        if (!settings.Notify.Telegram.Enabled) return Finding.Skipped("telegram", "It is switched off.");
        if (secrets[SecretName.TelegramBotToken] is not { } token)
            return Finding.Skipped("telegram", "There is no token.");
        var probe = await TelegramProbe.TryAsync(settings.Notify.Telegram, token, TimeProvider.System, null, cancel);
        return probe.Fault is not { } fault
            ? Finding.Good("telegram", $"{settings.Notify.Telegram.Api} knows the bot")
            : Finding.Bad("telegram", fault, "check TELEGRAM_BOT_TOKEN with BotFather, and the network");
    }

    /// <summary>What the key may do, and from where.</summary>
    internal static async Task<IEnumerable<Finding>> KeyAsync(
        ServiceSettings settings, SecretCatalog secrets, CancellationToken cancel)
    {
        if (secrets[KeyNames.Of(KeyPlacement.EnvironmentOf(settings.Exchange)).Key] is null)
            return [Finding.Good("key permissions", "no exchange key: the safest there is")];
        var report = await KeyInspector.AskAsync(settings, secrets, TimeProvider.System, null, cancel);
        if (report.Refusal is { } refusal)
            return [Finding.Bad("key permissions", $"The exchange refuses the key: {refusal}", "mend or remove it")];
        var findings = report.Findings.Select(static found => new Finding(
            found.Permission == "ipRestrict" ? "ip restriction" : "key permissions",
            found.Refuses
                ? Verdict.Bad
                : Verdict.Warning, $"{found.Permission}: {found.Message}", found.Cure)).ToList();
        if (report.IsAnswered && findings.TrueForAll(static finding => finding.Check != "ip restriction"))
            findings.Add(Finding.Good("ip restriction", "the key works from listed addresses only"));
        if (findings.TrueForAll(static finding => finding.Check != "key permissions"))
            findings.Add(Finding.Good("key permissions", "reading, and nothing else"));
        return findings;
    }

    private static Finding Clock(TimeSpan skew)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture, $"{skew.TotalMilliseconds:0} ms from the exchange's");
        if (skew.Duration() > Wrong) return Finding.Bad("clock", message, "timedatectl set-ntp true");
        return skew.Duration() > Uneasy
            ? Finding.Warning("clock", message, "timedatectl set-ntp true")
            : Finding.Good("clock", message);
    }
}
