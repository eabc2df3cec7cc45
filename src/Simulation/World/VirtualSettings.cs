using System.Collections.Immutable;
using ActorNotice.Host;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.World;

/// <summary>The service's settings in a virtual world: the shipped defaults, pointed at the peers.</summary>
internal static class VirtualSettings
{
    /// <summary>The variable of mainnet's key; a world that has it is mainnet.</summary>
    internal const string KeyVariable = "BINANCE_API_KEY";

    /// <summary>What puts a whole actor system on the loop that starts it.</summary>
    private const string Engine = """

        akka.scheduler.implementation = "ActorNotice.Simulation.World.VirtualScheduler, ActorNotice.Simulation"
        akka.actor.default-dispatcher.executor = current-context-executor
        akka.actor.internal-dispatcher.executor = current-context-executor
        """;

    /// <summary>The text of a settings file for a world; the engine's block is in it, or an edit would seem to change
    /// that.</summary>
    /// <param name="settings">HOCON below <c>actornotice</c>.</param>
    internal static string Compose(string settings) => $"actornotice {{\n{settings}\n}}\n{Engine}\n";

    /// <summary>Reads the settings, and takes the WebSockets' watch on the machine's clock out of them.</summary>
    internal static (LoadedSettings Loaded, KeepAlive KeepAlive) Load(
        VirtualWorldOptions options, SimulatedExchange exchange, SimulatedTelegram telegram)
    {
        ImmutableArray<string> peers =
        [
            .. EnvironmentOf(options, exchange),
            $"exchange.endpoints.websocket={exchange.WebSocketBase}",
            $"exchange.endpoints.rest={exchange.RestBase}",
            $"notify.telegram.api={telegram.Base}",
            options.IsVerbose ? "log.level=debug" : "log.level=info",
        ];
        ImmutableArray<string> own = options.SettingsFile is null ? Own(options) : [];
        var loaded = SettingsLoader.Load(new SettingsRequest(
            options.SettingsFile, [.. peers, .. own, .. options.Settings], static _ => null)
        {
            OverrideFile = SettingsRequest.OverrideOf(options.SettingsFile),
        });
        var settings = loaded.Settings;
        // Their values live on in the network, which pings on the world's clock.
        var keepAlive = new KeepAlive(settings.Exchange.KeepAliveInterval, settings.Exchange.KeepAliveTimeout);
        settings = settings with
        {
            AkkaHocon = options.SettingsFile is null ? settings.AkkaHocon + Engine : settings.AkkaHocon,
            Exchange = settings.Exchange with { KeepAliveInterval = Timeout.InfiniteTimeSpan },
        };
        return (loaded with { Settings = settings }, keepAlive);
    }

    private static string[] EnvironmentOf(VirtualWorldOptions options, SimulatedExchange exchange) =>
        options.Secrets.ContainsKey(KeyVariable)
            ? ["exchange.environment=mainnet", $"exchange.endpoints.account={exchange.RestBase}"]
            : ["exchange.environment=testnet"];

    private static ImmutableArray<string> Own(VirtualWorldOptions options) =>
    [
        $"watch.symbols={string.Join(',', options.Market.Symbols.Select(static spec => spec.Symbol))}",
        "watch.intervals=1m",
        "notify.language=en",
    ];
}
