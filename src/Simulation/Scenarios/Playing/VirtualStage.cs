using ActorNotice.Hocon;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Scenarios.Steps;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>A play in a virtual world.</summary>
internal sealed class VirtualStage : IStage, IDisposable
{
    private readonly VirtualWorld _world;
    private readonly SettingsFile _settings;
    private readonly DateTimeOffset _zero;

    internal VirtualStage(Scenario scenario, SettingsFile settings)
    {
        (_settings, _zero) = (settings, scenario.Zero);
        _world = VirtualWorld.OpenWithoutService(new VirtualWorldOptions(scenario.Market)
        {
            Start = scenario.Zero - Scenario.Lead,
            SettingsFile = settings.Path,
            Faults = scenario.Faults,
            Secrets = PlayKey.Variables(scenario),
            Exchange = new SimulatedExchangeOptions { UpdatesPerCandle = 3, ApiKey = PlayKey.Of(scenario) },
        });
    }

    /// <summary>What was said.</summary>
    internal WorldRecord Record => _world.Record;

    /// <inheritdoc/>
    public SimulatedExchange Exchange => _world.Exchange;

    /// <inheritdoc/>
    public SimulatedTelegram Telegram => _world.Telegram;

    /// <inheritdoc/>
    public void Note(StageNews news) => _world.Record.Add(_world.Loop.Now, news);

    /// <inheritdoc/>
    public Task UntilAsync(TimeSpan at)
    {
        if (_zero + at > _world.Loop.Now) _world.Loop.RunUntil(_zero + at);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync()
    {
        _world.StartService();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(string? goodbye)
    {
        _world.StopService(goodbye);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Edit(HoconObject settings, string broken) => _settings.Edit(settings, broken);

    /// <inheritdoc/>
    public void Dispose() => _world.Dispose();
}
