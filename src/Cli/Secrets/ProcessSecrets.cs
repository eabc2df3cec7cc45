using ActorNotice.Cli.Shell;
using ActorNotice.Host;
using ActorNotice.Security;
using ActorNotice.Security.Machine;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Wiring;

namespace ActorNotice.Cli.Secrets;

/// <summary>This process as the security room sees it: its environment, its mask, the person at its terminal.</summary>
internal static class ProcessSecrets
{
    /// <summary>The ports for these settings.</summary>
    internal static SecretPorts PortsOf(ServiceSettings settings, SecretMask mask)
    {
        // First of all: from here on there are secrets in memory.
        ProcessGuard.ForbidCoreDumps();
        return new(
            settings.Security, KeyPlacement.EnvironmentOf(settings.Exchange), Environment.GetEnvironmentVariable)
        {
            Mask = mask,
            Ask = Ask,
        };
    }

    /// <summary>Every secret of every source; the mask knows them when this returns.</summary>
    internal static async Task<SecretCatalog> LoadAsync(
        ServiceSettings settings, SecretMask mask, CancellationToken cancel)
    {
        using var keys = OpenKeys(settings, mask);
        var catalog = await LoadAsync(settings, mask, keys, cancel);
        AuditRefusals(catalog, settings, mask);
        return catalog;
    }

    /// <summary>Writes down that the store did not open; guessing at it must leave a trace, whatever verb it is done
    /// with.</summary>
    internal static void AuditRefusals(SecretCatalog catalog, ServiceSettings settings, SecretMask mask)
    {
        foreach (var problem in catalog.Problems)
            if (problem.Fault is SecretFault.WrongKey or SecretFault.TooManyTries or SecretFault.StoreTampered)
                CliAudit.Write(settings.Security, mask, new AuditFact(
                    $"operator {Environment.UserName}", "secrets.open", settings.Security.Store.File,
                    $"refused: {problem.Fault}", Security: true));
    }

    /// <summary>What opens the store, asking the person at the terminal at most once; the caller owns it.</summary>
    internal static StoreKeys OpenKeys(ServiceSettings settings, SecretMask mask) => new(Asking(settings, mask));

    /// <summary>Every secret of every source, with keys that are kept.</summary>
    internal static async Task<SecretCatalog> LoadAsync(
        ServiceSettings settings, SecretMask mask, StoreKeys keys, CancellationToken cancel)
    {
        var catalog = await SecretCatalog.LoadAsync(SecretSources.InOrder(Asking(settings, mask), keys), cancel);
        mask.Learn(catalog.Entries.Select(static entry => entry.Value));
        return catalog;
    }

    /// <summary>What keeps a service from starting with these secrets, and what is only worth a warning.</summary>
    internal static IReadOnlyList<SecretProblem> Problems(SecretCatalog secrets, ServiceSettings settings) =>
    [
        .. secrets.Problems,
        .. KeyPlacement.Problems(settings.Exchange, secrets),
        .. settings.Notify.Telegram.Enabled
            ? secrets.Missing(SecretName.TelegramBotToken, SecretName.TelegramChatId)
            : [],
    ];

    private static SecretPorts Asking(ServiceSettings settings, SecretMask mask) =>
        PortsOf(settings, mask) with { Ask = Terminal.IsInteractive ? Ask : null };

    private static SecretText? Ask(bool isNew) =>
        isNew ? SecretPrompt.ReadNew("passphrase of the store") : SecretPrompt.Read("passphrase of the store");
}
