using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Universe;
using ActorNotice.Host;
using ActorNotice.Market;
using ActorNotice.Simulation.Recording;

namespace ActorNotice.Cli;

/// <summary><c>record</c>: what the exchange says, written down for replay, tune, scenarios and exchange.</summary>
internal static class RecordVerb
{
    private static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Folder for closed candles, a CSV a stream and day in the archive's layout; goes on in it.",
        HelpName = "DIR",
    };

    private static readonly Option<FileInfo?> Frames = new("--frames")
    {
        Description = "File for raw frames (gzip), which exchange --frames serves again.",
        HelpName = "FILE",
    };

    private static readonly Option<double?> Seconds = new("--seconds")
    {
        Description = "How long; without it until Ctrl-C.",
        HelpName = "N",
    };

    internal static void Equip(Command verb)
    {
        var settings = new SettingsOptions();
        verb.Add(Out);
        verb.Add(Frames);
        verb.Add(Seconds);
        settings.AddTo(verb);
        verb.SetAction((parsed, stop) => RunAsync(parsed, settings.Load(parsed).Settings, stop));
    }

    private static async Task<int> RunAsync(ParseResult parsed, ServiceSettings settings, CancellationToken stop)
    {
        var (folder, frames) = (parsed.GetValue(Out)?.FullName, parsed.GetValue(Frames)?.FullName);
        if (folder is null && frames is null)
        {
            Terminal.Error("name --out DIR for candles, --frames FILE for raw frames, or both");
            return ExitCode.BadUsage;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (parsed.GetValue(Seconds) is { } seconds) end.CancelAfter(TimeSpan.FromSeconds(seconds));
        var rest = BinanceExchange.CreateRest(settings.Exchange, TimeProvider.System);
        using var owned = rest as IDisposable;
        var streams = await StreamsAsync(settings, rest, end.Token);
        using var recorder = new StreamRecorder(folder, frames, TimeProvider.System, rest, Console.Error.WriteLine);
        Console.Error.WriteLine($"recording {streams.Count} streams");
        await recorder.RunAsync(AddressOf(settings), streams, end.Token);
        Console.Error.WriteLine(
            $"{recorder.Frames} frames, {recorder.Candles} candles written, {recorder.Filled} of them from history, "
            + $"{recorder.Missing} missing, {recorder.Cuts} cuts");
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyCollection<StreamKey>> StreamsAsync(
        ServiceSettings settings, IMarketRest rest, CancellationToken stop)
    {
        var start = await UniverseStart.ReadAsync(rest, settings.Universe, stop);
        return [.. start.Seed.Symbols.SelectMany(settings.Watch.StreamsOf)];
    }

    private static Uri AddressOf(ServiceSettings settings)
    {
        var address = settings.Exchange.WebSocketBase.TrimEnd('/');
        var route = settings.Exchange.Route;
        return new Uri((address.EndsWith(route, StringComparison.Ordinal) ? address : address + route) + "/stream");
    }
}
