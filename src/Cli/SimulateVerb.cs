using System.CommandLine;
using System.Globalization;
using ActorNotice.Cli.Shell;
using ActorNotice.Hocon;
using ActorNotice.Simulation.Scenarios;
using ActorNotice.Simulation.Scenarios.Playing;
using ActorNotice.Simulation.Scenarios.Reading;

namespace ActorNotice.Cli;

/// <summary><c>simulate</c>: scenarios played under virtual time, compared with what they expect.</summary>
internal static class SimulateVerb
{
    private static readonly Argument<string> Where = new("SCENARIO")
    {
        Description = "A scenario file (docs/simulation.md), or a folder: all its *.conf files, by name.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a scenario and line." };

    private static readonly Option<bool> Timeline = new("--timeline")
    {
        Description = "Show the whole time axis, not only what differs.",
    };

    private static readonly Option<bool> PrintExpect = new("--print-expect")
    {
        Description = "Print what happened as an expect block, to be read, believed and pasted into the file.",
    };

    private static readonly Option<bool> RealSockets = new("--real-sockets")
    {
        Description = "Play over real sockets on loopback, at --speed; what hangs on real time-outs is not judged, "
            + "and told.",
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "Market seconds in a real second, for --real-sockets; 1 to 600.",
        HelpName = "X",
        DefaultValueFactory = static _ => 120,
    };

    internal static void Equip(Command verb)
    {
        Speed.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 1 and <= 600))
                result.AddError("--speed is a number, 1 to 600");
        });
        verb.Add(Where);
        Option[] options = [Json, Timeline, PrintExpect, RealSockets, Speed];
        foreach (var option in options) verb.Add(option);
        verb.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var files = FilesOf(parsed.GetRequiredValue(Where));
        if (files.Count == 0)
        {
            Terminal.Error($"{parsed.GetRequiredValue(Where)}: no such scenario; name a .conf file or a folder");
            return ExitCode.BadUsage;
        }

        var scenarios = Load(files);
        var failed = 0;
        try
        {
            await foreach (var result in PlayAsync(scenarios, parsed, stop))
            {
                if (!result.IsAsExpected) failed++;
                Console.Write(TextOf(result, parsed));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C: what was played has been told.
            Terminal.Error("stopped before all were played");
            return ExitCode.Failed;
        }

        if (!parsed.GetValue(Json) && !parsed.GetValue(PrintExpect)) Console.WriteLine(Sentence(scenarios, failed));
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static List<string> FilesOf(string where)
    {
        if (Directory.Exists(where))
            return [.. Directory.EnumerateFiles(where, "*.conf").Order(StringComparer.Ordinal)];
        return File.Exists(where) ? [where] : [];
    }

    // All of them before any is played: a mistake in the last should not cost the time of the others.
    private static List<Scenario> Load(List<string> files)
    {
        var (scenarios, problems) = (new List<Scenario>(), new List<HoconProblem>());
        foreach (var file in files)
        {
            try
            {
                scenarios.Add(ScenarioReader.Read(file));
            }
            catch (HoconException bad)
            {
                // Told together with those of the other files.
                problems.AddRange(bad.Problems);
            }
        }

        return problems.Count == 0 ? scenarios : throw new HoconException(problems);
    }

    private static IAsyncEnumerable<ScenarioResult> PlayAsync(
        List<Scenario> scenarios, ParseResult parsed, CancellationToken stop) =>
        parsed.GetValue(RealSockets)
            ? OnSocketsAsync(scenarios, parsed.GetValue(Speed), stop)
            : scenarios.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .WithCancellation(stop).Select(Play).ToAsyncEnumerable().Select(static play => play());

    // What goes wrong is told in its turn, as itself.
    private static Func<ScenarioResult> Play(Scenario scenario)
    {
        try
        {
            var result = ScenarioPlay.Run(scenario);
            return () => result;
        }
        catch (HoconException bad)
        {
            // Settings that only the exchange can refuse: an unknown symbol.
            return () => throw new HoconException($"{scenario.File}: settings: {bad.Message}", bad);
        }
    }

    private static async IAsyncEnumerable<ScenarioResult> OnSocketsAsync(
        List<Scenario> scenarios, double speed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var scenario in scenarios) yield return await ScenarioPlay.RunOnSocketsAsync(scenario, speed, stop);
    }

    private static string TextOf(ScenarioResult result, ParseResult parsed)
    {
        if (parsed.GetValue(Json)) return StoryJson.Line(result) + "\n";
        return parsed.GetValue(PrintExpect)
            ? StoryText.ExpectBlock(result)
            : StoryText.Report(result, parsed.GetValue(Timeline));
    }

    private static string Sentence(List<Scenario> scenarios, int failed)
    {
        var hours = scenarios.Sum(static scenario => scenario.Length.TotalHours);
        var word = failed == 0 ? "all as expected" : $"{failed} not as expected";
        return string.Create(
            CultureInfo.InvariantCulture, $"{scenarios.Count} scenarios, {hours:0.#} hours of market: {word}");
    }
}
