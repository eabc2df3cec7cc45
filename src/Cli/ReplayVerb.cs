using System.CommandLine;
using System.CommandLine.Parsing;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Replay;
using Contract = ActorNotice.Market.Symbol;

namespace ActorNotice.Cli;

/// <summary><c>replay</c>: what the settings would have decided on recorded klines.</summary>
internal static class ReplayVerb
{
    private static readonly Option<FileInfo> Csv = new("--csv")
    {
        Description = "Klines in the archive layout: .csv, .csv.gz or .zip, with or without header, ms or µs.",
        HelpName = "FILE",
        Required = true,
    };

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

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line instead of a table." };

    private static readonly Option<bool> SignalsOnly = new("--signals-only")
    {
        Description = "Only LONG and SHORT; every candle is still decided and counted.",
    };

    private delegate bool TryParse<T>(string? text, out T value);

    internal static void Equip(Command verb)
    {
        var settings = new SettingsOptions();
        Option[] options = [Csv, Symbol, Interval, Json, SignalsOnly];
        foreach (var option in options) verb.Add(option);
        settings.AddTo(verb);
        verb.SetAction(parsed => Run(parsed, settings.Load(parsed).Settings.Watch.Rule));
    }

    private static int Run(ParseResult parsed, SignalRule rule)
    {
        using var output = Console.OpenStandardOutput();
        using var text = new StreamWriter(output);
        IReplayWriter writer = parsed.GetValue(Json) ? new JsonLinesWriter(output) : new TableWriter(text);
        try
        {
            var summary = ReadProgress.Show(progress => Decide(parsed, rule, writer, progress));
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
        ParseResult parsed, SignalRule rule, IReplayWriter writer, Action<ArchiveProgress>? progress)
    {
        var options = new ArchiveOptions
        {
            Symbol = parsed.GetValue(Symbol),
            Interval = parsed.GetValue(Interval),
            Progress = progress,
        };
        using var reader = ArchiveReader.Open(parsed.GetRequiredValue(Csv).FullName, options);
        return new ReplayRunner(rule, parsed.GetValue(SignalsOnly)).Run(reader, writer);
    }

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
