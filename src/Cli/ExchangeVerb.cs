using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ActorNotice.Cli.Shell;
using ActorNotice.Simulation.Demo;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;
using ActorNotice.Simulation.Recording;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Cli;

/// <summary><c>exchange</c>: the simulated exchange and Telegram alone, for a service in another process.</summary>
internal static class ExchangeVerb
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port of REST and WebSocket on 127.0.0.1; 0 takes a free one.",
        HelpName = "P",
    };

    private static readonly Option<int> TelegramPort = new("--telegram-port")
    {
        Description = "Port of the Telegram Bot API on 127.0.0.1; 0 takes a free one.",
        HelpName = "P",
    };

    private static readonly Option<FileInfo[]> Csv = new("--csv")
    {
        Description = "Klines to play (archive layout: .csv, .csv.gz, .zip; the name tells symbol and interval); "
            + "repeat for more. "
            + "Without it a market is generated.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
    };

    private static readonly Option<FileInfo?> Frames = new("--frames")
    {
        Description = "Frames to send again as they came, from record --frames; REST then serves the candles that "
            + "closed in them.",
        HelpName = "FILE",
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "Market seconds in a real second, or max: as fast as the clients read.",
        HelpName = "X",
        CustomParser = ParseSpeed,
        DefaultValueFactory = static _ => 1,
    };

    private static readonly Option<int?> Updates = new("--updates")
    {
        Description = "Updates of an open candle; 0 sends closes only. Default: every 250 ms as the real one, 8 at "
            + "max speed.",
        HelpName = "N",
    };

    private static readonly Option<DateTimeOffset?> Epoch = new("--epoch")
    {
        Description = "Real time at which the market stood at its first candle: an exchange that was killed and is "
            + "started with the "
            + "same epoch goes on where the market would be by now. It is printed at every start.",
        HelpName = "TIME",
    };

    private static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Seed of the generated market.",
        HelpName = "S",
        DefaultValueFactory = static _ => 1,
    };

    private static readonly Option<bool> NoLimits = new("--no-limits")
    {
        Description = "No limits of weight (REST) and of messages a second (Telegram); for speeds that no real "
            + "market has.",
    };

    internal static void Equip(Command verb)
    {
        Option[] options = [Port, TelegramPort, Csv, Frames, Speed, Updates, Epoch, Seed, NoLimits];
        foreach (var option in options) verb.Add(option);
        verb.SetAction(static (parsed, stop) => RunAsync(parsed, stop));
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var player = PlayerOf(parsed);
        var market = player?.Market ?? MarketOf(parsed);
        await using var exchange = await SimulatedExchange.StartAsync(
            market, OptionsOf(parsed) with { StartMs = player?.StartMs });
        await using var telegram = await SimulatedTelegram.StartAsync(new SimulatedTelegramOptions
        {
            Port = parsed.GetValue(TelegramPort),
            EnforceLimits = !parsed.GetValue(NoLimits),
            OnMessage = static message => Console.WriteLine($"telegram ◀ {message.Text.ReplaceLineEndings(" · ")}"),
        });
        Announce(exchange, telegram, market);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var playing = player?.PlayAsync(exchange, TimeProvider.System, over.Token);
        await UntilStopped(exchange, stop);
        await over.CancelAsync();
        if (playing is not null) await EndedAsync(playing);
        var counters = exchange.Counters;
        Console.WriteLine(
            $"served {counters.UpdatesSent} updates, {counters.ClosesSent} closes, {counters.RestRequests} REST calls; "
            + $"Telegram took {telegram.Received.Length} messages");
        return ExitCode.Done;
    }

    private static async Task EndedAsync(Task playing)
    {
        try
        {
            await playing;
        }
        catch (OperationCanceledException)
        {
            // Stopped before its last frame.
        }
    }

    private static FramePlayer? PlayerOf(ParseResult parsed)
    {
        if (parsed.GetValue(Frames) is not { } frames) return null;
        try
        {
            return double.IsFinite(parsed.GetValue(Speed))
                ? FramePlayer.Load(frames.FullName)
                : throw new InvalidDataException("--frames needs a --speed that is a number");
        }
        catch (FormatException bad)
        {
            throw new InvalidDataException(bad.Message, bad);
        }
    }

    private static SimulatedMarket MarketOf(ParseResult parsed)
    {
        var files = parsed.GetValue(Csv) ?? [];
        return files.Length > 0
            ? SimulatedMarket.FromFiles(files.Select(static file => file.FullName))
            : DemoMarket.Create(parsed.GetValue(Seed));
    }

    private static SimulatedExchangeOptions OptionsOf(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(Port),
        Speed = parsed.GetValue(Speed),
        Epoch = parsed.GetValue(Epoch),
        UpdatesPerCandle = parsed.GetValue(Updates),
        WeightPerMinute = parsed.GetValue(NoLimits) ? int.MaxValue : new SimulatedExchangeOptions().WeightPerMinute,
    };

    private static void Announce(SimulatedExchange exchange, SimulatedTelegram telegram, SimulatedMarket market)
    {
        Console.WriteLine($"websocket {exchange.WebSocketBase.ToString().TrimEnd('/')}");
        Console.WriteLine($"rest      {exchange.RestBase.ToString().TrimEnd('/')}");
        Console.WriteLine($"telegram  {telegram.Base.ToString().TrimEnd('/')}");
        Console.WriteLine($"symbols   {string.Join(' ', market.Symbols.Select(static spec => spec.Symbol))}");
        Console.WriteLine($"epoch     {TimeProvider.System.GetUtcNow():O}");
        Console.WriteLine($"bot token {SimulatedTelegramOptions.DefaultToken} (made up; every chat id exists)");
    }

    private static async Task UntilStopped(SimulatedExchange exchange, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        if (await Task.WhenAny(exchange.Ended, stopped.Task) == exchange.Ended)
            Console.WriteLine("the market has ended; REST and Telegram are still served");
        await stopped.Task;
    }

    private static double ParseSpeed(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (text == "max") return SimulatedExchangeOptions.MaxSpeed;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            && speed > 0 && double.IsFinite(speed))
            return speed;

        argument.AddError("--speed is a number above 0, or max");
        return 1;
    }
}
