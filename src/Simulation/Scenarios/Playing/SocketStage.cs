using System.Globalization;
using ActorNotice.Hocon;
using ActorNotice.Host;
using ActorNotice.Security.Sources;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Scenarios.Steps;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>A play over real sockets on loopback, market time running faster than real time.</summary>
internal sealed class SocketStage : IStage, IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly SettingsFile _settings;
    private readonly CancellationToken _stop;
    private readonly SecretCatalog _secrets;
    private readonly double _speed;
    private IDisposable? _faults;
    private NoticeService? _service;

    private SocketStage(
        Scenario scenario, SettingsFile settings, double speed, SimulatedExchange exchange, SimulatedTelegram telegram,
        SecretCatalog secrets, CancellationToken stop)
    {
        (_scenario, _settings, _speed, _stop) = (scenario, settings, speed, stop);
        (Exchange, Telegram, _secrets) = (exchange, telegram, secrets);
    }

    /// <summary>What was said.</summary>
    internal WorldRecord Record { get; } = new();

    /// <inheritdoc/>
    public SimulatedExchange Exchange { get; }

    /// <inheritdoc/>
    public SimulatedTelegram Telegram { get; }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Exchange.NowMs);

    /// <summary>Starts both peers; the market stands until the service has subscribed.</summary>
    internal static async Task<SocketStage> OpenAsync(
        Scenario scenario, SettingsFile settings, double speed, CancellationToken stop)
    {
        var exchange = await SimulatedExchange.StartAsync(scenario.Market, new SimulatedExchangeOptions
        {
            StartMs = (scenario.Zero - Scenario.Lead).ToUnixTimeMilliseconds(),
            Speed = speed,
            WaitForSubscriber = true,
            WeightPerMinute = int.MaxValue,
            ApiKey = PlayKey.Of(scenario),
        });
        var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions { EnforceLimits = false });
        var variables = PlayKey.Variables(scenario).Add("TELEGRAM_CHAT_ID", Person.Chat.ToString(CultureInfo.InvariantCulture))
            .Add("TELEGRAM_BOT_TOKEN", SimulatedTelegramOptions.DefaultToken);
        var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(variables.GetValueOrDefault)], stop);
        return new SocketStage(scenario, settings, speed, exchange, telegram, secrets, stop);
    }

    /// <inheritdoc/>
    public async Task UntilAsync(TimeSpan at)
    {
        while (_scenario.Zero + at - Now is var left && left > TimeSpan.Zero)
            await Task.Delay(left / _speed + TimeSpan.FromMilliseconds(1), TimeProvider.System, _stop);
    }

    /// <inheritdoc/>
    public async Task StartAsync()
    {
        var loaded = SettingsLoader.Load(new SettingsRequest(_settings.Path, Overrides(), static _ => null)
        {
            OverrideFile = SettingsRequest.OverrideOf(_settings.Path),
        });
        var ports = new ServicePorts
        {
            Secrets = _secrets,
            OnSystem = system => RecorderActor.Start(system, Record, () => Now),
        };
        _service = await NoticeService.StartAsync(loaded, ports, _stop);
        _faults ??= _scenario.Faults.Play(Exchange, Telegram);
    }

    /// <inheritdoc/>
    public async Task StopAsync(string? goodbye)
    {
        if (_service is not { } service) return;
        _service = null;
        if (goodbye is not null) await service.StopAsync(goodbye);
        await service.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Note(StageNews news) => Record.Add(Now, news);

    /// <inheritdoc/>
    public void Edit(HoconObject settings, string broken) => _settings.Edit(settings, broken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _faults?.Dispose();
        await StopAsync(null);
        await Exchange.DisposeAsync();
        await Telegram.DisposeAsync();
        _secrets.Dispose();
    }

    private string[] Overrides() =>
    [
        .. _scenario.HasKey
            ? ["exchange.environment=mainnet", $"exchange.endpoints.account={Exchange.RestBase}"]
            : new[] { "exchange.environment=testnet" },
        $"exchange.endpoints.websocket={Exchange.WebSocketBase}",
        $"exchange.endpoints.rest={Exchange.RestBase}",
        $"notify.telegram.api={Telegram.Base}",
        // What is late by the market's clock is not late for a real one.
        "watch.stale-after=infinite",
        "notify.telegram.pace.enabled=false",
        "exchange.backoff.first=50ms",
        "exchange.backoff.max=200ms",
    ];
}
