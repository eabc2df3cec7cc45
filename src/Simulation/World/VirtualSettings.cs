using System.Collections.Immutable;
using ActorNotice.Host;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.World;

/// <summary>The service's settings in a virtual world: the shipped defaults, pointed at the peers.</summary>
internal static class VirtualSettings
{
    /// <summary>What puts a whole actor system on the loop that starts it.</summary>
    private const string Engine = """

        akka.scheduler.implementation = "ActorNotice.Simulation.World.VirtualScheduler, ActorNotice.Simulation"
        akka.actor.default-dispatcher.type = SynchronizedDispatcher
        akka.actor.internal-dispatcher.type = SynchronizedDispatcher
        """;

    /// <summary>Reads the settings, and takes the WebSockets' watch on the machine's clock out of them.</summary>
    internal static (ServiceSettings Settings, KeepAlive KeepAlive) Load(
        VirtualWorldOptions options, SimulatedExchange exchange, SimulatedTelegram telegram)
    {
        ImmutableArray<string> own =
        [
            "exchange.environment=testnet",
            $"exchange.endpoints.websocket={exchange.WebSocketBase}",
            $"exchange.endpoints.rest={exchange.RestBase}",
            $"watch.symbols={string.Join(',', options.Market.Symbols.Select(static spec => spec.Symbol))}",
            "watch.intervals=1m",
            "notify.language=en",
            $"notify.telegram.api={telegram.Base}",
            options.IsVerbose ? "log.level=debug" : "log.level=info",
        ];
        var request = SettingsRequest.Defaults with { Overrides = [.. own, .. options.Settings] };
        var settings = SettingsLoader.Load(request).Settings;
        // Their values live on in the network, which pings on the world's clock.
        var keepAlive = new KeepAlive(settings.Exchange.KeepAliveInterval, settings.Exchange.KeepAliveTimeout);
        settings = settings with
        {
            AkkaHocon = settings.AkkaHocon + Engine,
            Exchange = settings.Exchange with { KeepAliveInterval = Timeout.InfiniteTimeSpan },
        };
        return (settings, keepAlive);
    }
}
