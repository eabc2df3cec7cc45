using ActorNotice.Host;
using ActorNotice.Security;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Wiring;

namespace ActorNotice.Cli.Secrets;

/// <summary>This process as the security room sees it: its environment, its mask, the person at its terminal.</summary>
internal static class ProcessSecrets
{
    /// <summary>The ports for these settings.</summary>
    internal static SecretPorts PortsOf(ServiceSettings settings, SecretMask mask) => new(
        settings.Security,
        KeyPlacement.EnvironmentOf(settings.Exchange),
        Environment.GetEnvironmentVariable)
    {
        Mask = mask,
        Ask = Ask,
    };

    /// <summary>Every secret of every source; the mask knows them when this returns.</summary>
    internal static async Task<SecretCatalog> LoadAsync(
        ServiceSettings settings, SecretMask mask, CancellationToken cancel)
    {
        var ports = PortsOf(settings, mask) with { Ask = Terminal.IsInteractive ? Ask : null };
        using var keys = new StoreKeys(ports);
        var catalog = await SecretCatalog.LoadAsync(SecretSources.InOrder(ports, keys), cancel);
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

    private static SecretText? Ask(bool isNew) =>
        isNew ? SecretPrompt.ReadNew("passphrase of the store") : SecretPrompt.Read("passphrase of the store");
}
