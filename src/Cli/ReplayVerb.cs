using System.CommandLine;
using System.CommandLine.Parsing;
using ActorNotice.Cli.Shell;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Replay;
using Contract = ActorNotice.Market.Symbol;

namespace ActorNotice.Cli;

/// <summary><c>replay</c>: what the settings would have decided on recorded klines.</summary>
internal static class ReplayVerb
{
    private static readonly Option<string[]> Csv = RecordedFiles.Option();

    private static readonly Option<Contract?> Symbol = new("--symbol")
    {
        Description = "Whose klines; default: as the file's name says (BTCUSDT-1m-2024-01.zip).",
        HelpName = "S",
        CustomParser = static argument => Parse<Contract>(argument, Contract.TryParse, "a symbol such as BTCUSDT"),
    };

    private static readonly Option<Interval?> Interval = new("--interval")
    {
        Description = "Their length; default: as the file's name says.",
        HelpName = "I",
        CustomParser = static argument => Parse<Interval>(
            argument, static (string? text, out Interval interval) => Market.Interval.TryParse(text, out interval),
            $"one of {string.Join(' ', Market.Interval.All)}"),
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "One JSON object a line instead of a "
        + "table."
    };

    private static readonly Option<bool> SignalsOnly = new("--signals-only")
    {
        Description = "Only LONG and SHORT; every candle is still decided and counted.",
    };

    private static readonly Option<bool> Summary = new("--summary")
    {
        Description = "Instead of decisions: for each stream notices a day, busiest hour, longest silence, "
            + "and how signals ended.",
    };

    private static readonly Option<int> Within = new("--within")
    {
        Description = "Candles within which a signal must come back to the middle band, for --summary.",
        HelpName = "N",
        DefaultValueFactory = static _ => 20,
    };

    private static readonly Option<FileInfo?> Chart = PictureOption.New(
        "--chart", "A picture of price, bands and signals (.svg or .png); of several streams one each, named by "
            + "stream.");

    private static readonly Option<bool> CheckWarmUp = new("--check-warm-up")
    {
        Description = "Compare decisions after the warm-up of a start with those of endless history.",
    };

    private delegate bool TryParse<T>(string? text, out T value);

    internal static void Equip(Command verb)
    {
        var settings = new SettingsOptions();
        RecordedFiles.Positive(Within);
        Option[] options = [Csv, Symbol, Interval, Json, SignalsOnly, Summary, Within, Chart, CheckWarmUp];
        foreach (var option in options) verb.Add(option);
        settings.AddTo(verb);
        verb.SetAction(parsed => Run(parsed, settings.Load(parsed).Settings.Watch));
    }

    private static int Run(ParseResult parsed, WatchSettings watch)
    {
        var files = RecordedFiles.Of(parsed, Csv);
        var overview = new ReplayOverview(watch, parsed.GetValue(Within), parsed.GetValue(Json))
        {
            HasSummary = parsed.GetValue(Summary),
            ChecksWarmUp = parsed.GetValue(CheckWarmUp),
            Chart = parsed.GetValue(Chart)?.FullName,
        };
        return overview.IsWanted
            ? RecordedFiles.Guarded(() => overview.Run(files, OptionsOf(parsed, null)))
            : files.Count == 1 ? Run(parsed, files[0], watch) : RunAll(parsed, files, watch);
    }

    // Each file is decided for itself, all at once; what they say comes in their order.
    private static int RunAll(
        ParseResult parsed, IReadOnlyList<string> files, WatchSettings watch) => RecordedFiles.Guarded(() =>
    {
        using var output = Console.OpenStandardOutput();
        var plays = files.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file =>
        {
            using var bytes = new MemoryStream();
            using var text = new StreamWriter(bytes);
            IReplayWriter writer = parsed.GetValue(Json) ? new JsonLinesWriter(bytes) : new TableWriter(text);
            var summary = Decide(parsed, file, watch, writer, null);
            text.Flush();
            return (Bytes: bytes.ToArray(), Summary: summary);
        });
        foreach (var play in plays)
        {
            output.Write(play.Bytes);
            Console.Error.WriteLine(Sentence(play.Summary));
        }

        return ExitCode.Done;
    });

    private static int Run(ParseResult parsed, string file, WatchSettings watch)
    {
        using var output = Console.OpenStandardOutput();
        using var text = new StreamWriter(output);
        IReplayWriter writer = parsed.GetValue(Json) ? new JsonLinesWriter(output) : new TableWriter(text);
        try
        {
            var summary = ReadProgress.Show(progress => Decide(parsed, file, watch, writer, progress));
            text.Flush();
            Console.Error.WriteLine(Sentence(summary));
            return ExitCode.Done;
        }
        catch (ArchiveFormatException bad)
        {
            text.Flush();
            Terminal.Error(bad.Message);
            return ExitCode.Failed;
        }
    }

    private static ReplaySummary Decide(
        ParseResult parsed, string file, WatchSettings watch, IReplayWriter writer,
        Action<ArchiveProgress>? progress)
    {
        using var reader = ArchiveReader.Open(file, OptionsOf(parsed, progress));
        return new ReplayRunner(watch.Rule, parsed.GetValue(SignalsOnly), watch.Debounce).Run(reader, writer);
    }

    private static ArchiveOptions OptionsOf(ParseResult parsed, Action<ArchiveProgress>? progress) => new()
    {
        Symbol = parsed.GetValue(Symbol),
        Interval = parsed.GetValue(Interval),
        PricesOnly = true,
        Progress = progress,
    };

    private static string Sentence(ReplaySummary summary)
    {
        var archive = summary.Archive;
        var gaps = archive.Gaps.Length == 0 ? "no gap" : $"{archive.Gaps.Length} gaps, decided anew behind each";
        var reasons = Enum.GetValues<Verdict>().Where(verdict => summary.Decisions[verdict] > 0)
            .Select(verdict => $"{summary.Decisions[verdict]} {verdict}");
        return $"{summary.Stream}: {summary.Decisions.Total} candles decided ({string.Join(", ", reasons)}); {gaps}";
    }

    private static T? Parse<T>(ArgumentResult argument, TryParse<T> tryParse, string allowed)
        where T : struct
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : null;
        if (tryParse(text, out var value)) return value;

        argument.AddError($"'{text}' is not {allowed}");
        return null;
    }
}
