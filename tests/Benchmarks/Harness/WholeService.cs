using ActorNotice.Host;
using ActorNotice.Security.Sources;
using ActorNotice.Signals;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>The service as <c>run</c> starts it, with the secrets that a simulated Telegram takes.</summary>
internal sealed class WholeService : IAsyncDisposable
{
    private readonly NoticeService _service;
    private readonly SecretCatalog _secrets;

    private WholeService(NoticeService service, SecretCatalog secrets) => (_service, _secrets) = (service, secrets);

    internal static async Task<WholeService> StartAsync(IReadOnlyList<string> overrides)
    {
        var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(Secret)]);
        var settings = SettingsLoader.Load(SettingsRequest.Defaults with { Overrides = [.. overrides] }).Settings;
        var service = await NoticeService.StartAsync(settings, new ServicePorts { Secrets = secrets });
        return new WholeService(service, secrets);
    }

    /// <summary>The candle ledgers of all streams.</summary>
    internal async Task<CandleCounts> CandlesAsync() => (await _service.SnapshotAsync()).Watch.Candles;

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _secrets.Dispose();
    }

    private static string? Secret(string name) => name switch
    {
        "TELEGRAM_BOT_TOKEN" => SimulatedTelegramOptions.DefaultToken,
        "TELEGRAM_CHAT_ID" => "4242",
        _ => null,
    };
}
