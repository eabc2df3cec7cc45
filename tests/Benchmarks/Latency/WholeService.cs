using ActorNotice.Host;
using ActorNotice.Security.Sources;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Benchmarks.Latency;

/// <summary>The service as <c>run</c> starts it, with the settings that a measuring rig needs.</summary>
internal sealed class WholeService : IAsyncDisposable
{
    private readonly NoticeService _service;
    private readonly SecretCatalog _secrets;

    private WholeService(NoticeService service, SecretCatalog secrets) => (_service, _secrets) = (service, secrets);

    internal static async Task<WholeService> StartAsync(Rig rig)
    {
        var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(Secret)]);
        var settings = SettingsLoader.Load(SettingsRequest.Defaults with { Overrides = Overrides(rig) }).Settings;
        var service = await NoticeService.StartAsync(settings, new ServicePorts { Secrets = secrets });
        return new WholeService(service, secrets);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _secrets.Dispose();
    }

    private static string[] Overrides(Rig rig) =>
    [
        "exchange.environment=testnet",
        $"exchange.endpoints.websocket={rig.WebSocketBase}",
        // nobody listens there: symbols are then taken as they are
        "exchange.endpoints.rest=http://127.0.0.1:9",
        "exchange.history.enabled=false",
        $"watch.symbols={Rig.Stream.Symbol}",
        $"watch.intervals={Rig.Stream.Interval}",
        "watch.history.depth=0",
        // the candles run ahead of every clock
        "watch.stale-after=infinite",
        "notify.language=en",
        "notify.console.enabled=false",
        $"notify.telegram.api={rig.TelegramBase}",
        "notify.telegram.pace.enabled=false",
    ];

    private static string? Secret(string name) => name switch
    {
        "TELEGRAM_BOT_TOKEN" => SimulatedTelegramOptions.DefaultToken,
        "TELEGRAM_CHAT_ID" => "4242",
        _ => null,
    };
}
