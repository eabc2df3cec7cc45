using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ActorNotice.Cli.Shell;
using ActorNotice.Signals;
using ActorNotice.Simulation.Drawing;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Cli;

/// <summary><c>tune</c>: which values of the rule would have done what is wished, and whether that is luck.</summary>
internal static class TuneVerb
{
    private const int MostRules = 100_000;
    private static readonly Option<string[]> Csv = RecordedFiles.Option();
    private static readonly Option<decimal[]> Periods = List("--period", "Closes in the window", "10,15,20,30,50");
    private static readonly Option<decimal[]> Deviations =
        List("--deviations", "Distances of the bands", "1.5,2,2.5,3");

    private static readonly Option<decimal[]> Squeeze =
        List("--squeeze", "Bandwidths (ratio) that count as squeezed", "0,0.01,0.02,0.04");

    private static readonly Option<decimal[]> Rsi =
        List("--rsi", "RSI periods, 0 = off", "0,14");

    private static readonly Option<string> Limits = new("--rsi-limits")
    {
        Description = "Limits of RSI, below for LONG and above for SHORT: a list like 30/70,20/80; default 30/70.",
        HelpName = "LIST",
        DefaultValueFactory = static _ => "30/70",
    };

    private static readonly Option<string> Debounce = new("--debounce")
    {
        Description = "Ways of debouncing, a list: none, episode, or a number of candles to cool down; default none.",
        HelpName = "LIST",
        DefaultValueFactory = static _ => "none",
    };

    private static readonly Option<double> ADay = new("--notices-per-day")
    {
        Description = "Wished notices a day, all streams together; the score falls as a rule misses it.",
        HelpName = "N",
        DefaultValueFactory = static _ => 5,
    };

    private static readonly Option<int> Within = new("--within")
    {
        Description = "Candles within which a signal must come back to the middle band.",
        HelpName = "N",
        DefaultValueFactory = static _ => 20,
    };

    private static readonly Option<int> Parts = new("--parts")
    {
        Description = "Equal parts the time is cut into; rules are chosen by all but the last and judged by the last.",
        HelpName = "N",
        DefaultValueFactory = static _ => 4,
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "How many rules are shown.",
        HelpName = "N",
        DefaultValueFactory = static _ => 10,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a rule and line." };

    private static readonly Option<FileInfo?> Map = PictureOption.New(
        "--heatmap", "A picture of the scores by period and deviations (.svg or .png).");

    private static readonly Option<FileInfo?> Write = new("--write")
    {
        Description = "Write the best rule as a settings file: actornotice run --config FILE, or include it in yours.",
        HelpName = "FILE",
    };

    internal static void Equip(Command verb)
    {
        ADay.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1e6))
                result.AddError("--notices-per-day is a number above 0");
        });
        Debounce.Validators.Add(static result =>
        {
            if (DebounceList.Parse(result.GetValueOrDefault<string>() ?? "").IsDefaultOrEmpty)
                result.AddError("--debounce is a list like none,5,episode; cool-downs are 1 to 1000 candles");
        });
        Limits.Validators.Add(static result =>
        {
            if (RsiList.Limits(result.GetValueOrDefault<string>() ?? "").IsEmpty)
                result.AddError("--rsi-limits is a list like 30/70,20/80: 0 to 50, then 50 to 100");
        });
        Parts.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 2 and <= 100))
                result.AddError("--parts is a whole number, 2 to 100");
        });
        RecordedFiles.Positive(Within);
        RecordedFiles.Positive(Top);
        Option[] options =
        [
            Csv, Periods, Deviations, Squeeze, Rsi, Limits, Debounce, ADay, Within, Parts, Top, Json, Map, Write,
        ];
        foreach (var option in options) verb.Add(option);
        verb.SetAction(static parsed => RecordedFiles.Guarded(() => Run(parsed)));
    }

    private static int Run(ParseResult parsed)
    {
        var grid = GridOf(parsed);
        if (Problem(grid) is { } problem)
        {
            Terminal.Error(problem);
            return ExitCode.BadUsage;
        }

        var goal = new TuneGoal(parsed.GetValue(ADay), parsed.GetValue(Within), parsed.GetValue(Parts));
        var series = KlineColumns.Read(RecordedFiles.Of(parsed, Csv));
        var result = RuleProgress.Show(grid.Count * series.Count, told => TuneRun.Of(series, grid, goal, told));
        var top = parsed.GetValue(Top);
        Console.Write(parsed.GetValue(Json) ? TuneText.JsonLines(result, top) : TuneText.Table(result, top));
        if (parsed.GetValue(Map) is { } map)
            File.WriteAllBytes(map.FullName, HeatMap.Draw(result, PictureOption.FormatOf(map.Name)));
        if (parsed.GetValue(Write) is { } file) File.WriteAllText(file.FullName, TuneText.Hocon(result));
        return ExitCode.Done;
    }

    private static TuneGrid GridOf(ParseResult parsed) => new(
        [.. Values(parsed, Periods).Select(static value => (int)value)], Values(parsed, Deviations),
        Values(parsed, Squeeze), RsiList.Rules(Values(parsed, Rsi), parsed.GetValue(Limits) ?? ""))
    {
        Debounces = DebounceList.Parse(parsed.GetValue(Debounce) ?? ""),
    };

    private static ImmutableArray<decimal> Values(ParseResult parsed, Option<decimal[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Distinct().Order()];

    private static string? Problem(TuneGrid grid)
    {
        if (grid.Count is 0 or > MostRules) return $"{grid.Count} rules are to be tried; it must be 1 to {MostRules}";
        var (period, deviations) = (grid.Periods[0], grid.Deviations[0]);
        var rules = grid.Periods.Select(value => new SignalRule(value, deviations, 0, null))
            .Concat(grid.Deviations.Select(value => new SignalRule(period, value, 0, null)))
            .Concat(grid.Bandwidths.Select(value => new SignalRule(period, deviations, value, null)))
            .Concat(grid.Rsi.Select(rsi => new SignalRule(period, deviations, 0, rsi)));
        return rules.SelectMany(SignalRuleLimits.Problems)
            .Select(static one => $"{one.Parameter} must be {one.Allowed}").FirstOrDefault();
    }

    private static Option<decimal[]> List(string name, string meaning, string standard) => new(name)
    {
        Description = $"{meaning}; a list like {standard}, which is the default.",
        HelpName = "LIST",
        CustomParser = argument =>
            Parse(argument, string.Join(',', argument.Tokens.Select(static token => token.Value))),
        DefaultValueFactory = argument => Parse(argument, standard),
    };

    private static decimal[] Parse(ArgumentResult argument, string text)
    {
        var parts = text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var (values, culture) = (new decimal[parts.Length], CultureInfo.InvariantCulture);
        for (var i = 0; i < parts.Length; i++)
            if (!decimal.TryParse(parts[i], NumberStyles.AllowDecimalPoint, culture, out values[i]))
                argument.AddError($"'{parts[i]}' is not a number; write a list like 10,20,30");
        return values;
    }
}
