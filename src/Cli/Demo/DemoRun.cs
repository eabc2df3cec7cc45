using System.Globalization;
using ActorNotice.Cli.Shell;
using ActorNotice.Host;
using ActorNotice.Security.Sources;
using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Cli.Demo;

/// <summary>Starts both peers on free loopback ports, the service as <c>run</c> would, and shows it until the time is
/// up.</summary>
internal static class DemoRun
{
    private const string Chat = "4242";
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    internal static async Task<int> RunAsync(DemoOptions options, CancellationToken stop)
    {
        var market = DemoMarket.Create(options.Seed);
        await using var exchange = await SimulatedExchange.StartAsync(market, DemoMarket.Options(options.Speed));
        await using var telegram = await SimulatedTelegram.StartAsync(
            new SimulatedTelegramOptions { EnforceLimits = false });
        var settings = Settings(market, exchange, telegram, options.Language);
        using var secrets = await SecretCatalog.LoadAsync([new EnvironmentSource(Secret)], stop);

        var view = DemoView.Create(Terminal.IsInteractive);
        var ports = new ServicePorts { Secrets = secrets, Console = view.Notices };
        await using var service = await NoticeService.StartAsync(settings, ports, stop);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"demo: {market.Symbols.Count} symbols, market × {options.Speed}, seed {options.Seed}, "
                + $"{options.Length.TotalSeconds} s"));
        var last = await ShowAsync(service, view, options.Length, stop);
        DemoSummary.Write(Console.Out, last, exchange.Counters, telegram.Received.Length);
        return ExitCode.Done;
    }

    private static ServiceSettings Settings(
        SimulatedMarket market, SimulatedExchange exchange, SimulatedTelegram telegram, string language) =>
        SettingsLoader.Load(SettingsRequest.Defaults with
        {
            Overrides =
            [
                "exchange.environment=testnet",
                $"exchange.endpoints.websocket={exchange.WebSocketBase}",
                $"exchange.endpoints.rest={exchange.RestBase}",
                $"watch.symbols={string.Join(',', market.Symbols.Select(static spec => spec.Symbol))}",
                "watch.intervals=1m,5m",
                // Hours pass in minutes here: what is late by the market's clock is not late for the watcher.
                "watch.stale-after=infinite",
                $"notify.language={language}",
                $"notify.telegram.api={telegram.Base}",
                "notify.telegram.pace.enabled=false",
            ],
        }).Settings;

    private static string? Secret(string name) => name switch
    {
        "TELEGRAM_BOT_TOKEN" => SimulatedTelegramOptions.DefaultToken,
        "TELEGRAM_CHAT_ID" => Chat,
        _ => null,
    };

    private static async Task<ServiceSnapshot> ShowAsync(
        NoticeService service, IDemoView view, TimeSpan length, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(length);
        using var timer = new PeriodicTimer(Refresh);
        await view.RunAsync(async show =>
        {
            while (!end.IsCancellationRequested && !service.Completion.IsCompleted)
            {
                show(service, await service.SnapshotAsync());
                try
                {
                    await timer.WaitForNextTickAsync(end.Token);
                }
                catch (OperationCanceledException)
                {
                    // The time is up, or Ctrl-C: the loop's condition ends it.
                }
            }
        });
        return await service.SnapshotAsync();
    }
}
