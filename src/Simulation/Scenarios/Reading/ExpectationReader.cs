using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Reads <c>expect</c>: a list of texts a lane, such as <c>"00:12 LONG BTCUSDT 1m"</c>, or
/// <c>any</c>.</summary>
internal static class ExpectationReader
{
    private const string Any = "any";
    private const string Total = "messages";

    private static readonly (string Key, StoryLane Lane)[] Keys =
    [
        ("notices", StoryLane.Notice), ("held", StoryLane.Held), ("alerts", StoryLane.Alert),
        ("states", StoryLane.State), ("talk", StoryLane.Talk),
    ];

    private static readonly string[] Events = [.. Enum.GetValues<AdminEvent>().Select(StoryTime.Word)];
    private static readonly string[] Phases = [.. Enum.GetValues<StrategyPhase>().Select(StoryTime.Word)];
    private static readonly string[] Verdicts = Enum.GetNames<Verdict>();

    /// <summary>The expectations; a lane that is left out expects nothing, but what was held back and how many messages
    /// there were is not judged then.</summary>
    internal static Expectations Read(HoconObject root, SettingsReport report)
    {
        var expect = report.Problems.Read(() => root.GetObjectOrEmpty("expect"), HoconObject.Empty);
        report.Problems.AddRange(expect.FindUnknownKeys([.. Keys.Select(static one => one.Key), Total]));
        var judged = Keys.Where(one => IsJudged(expect, one.Key, one.Lane)).ToList();
        var total = ReadTotal(expect, report);
        return new Expectations(
            [.. judged.SelectMany(one => ReadLane(expect, one.Key, one.Lane, report)), .. total],
            [.. judged.Select(static one => one.Lane), .. total.Select(static one => one.Lane)]);
    }

    private static Expectation[] ReadTotal(HoconObject expect, SettingsReport report)
    {
        if (!expect.HasPath(Total)) return [];
        var count = report.Problems.Read(() => expect.GetInt(Total), 0);
        return [new Expectation(StoryLane.Total, null, Playing.StoryBook.TotalText(count))];
    }

    private static bool IsJudged(HoconObject expect, string key, StoryLane lane) =>
        expect.TryGet(key, out var value) ? value is not HoconScalar { Text: Any } : lane != StoryLane.Held;

    private static IEnumerable<Expectation> ReadLane(
        HoconObject expect, string key, StoryLane lane, SettingsReport report)
    {
        foreach (var value in report.Problems.Read(() => expect.GetList(key, []), []))
        {
            if (value is HoconScalar scalar && Parse(lane, scalar.Text) is { } one) yield return one;
            else
            {
                var problem = new HoconProblem(value.Origin, $"expect.{key}", $"'{value}' must be {Form(lane)}");
                report.Problems.Add(problem);
            }
        }
    }

    private static Expectation? Parse(StoryLane lane, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = TimeSpan.Zero;
        var isTimed = words.Length > 0 && StoryTime.TryParse(words[0], out at);
        string[] rest = isTimed ? words[1..] : words;
        // A candle is named by its close; an alert may come whenever it comes.
        var isGood = (isTimed || lane is StoryLane.Alert or StoryLane.State or StoryLane.Talk) && IsOf(lane, rest);
        return isGood ? new Expectation(lane, isTimed ? at : null, string.Join(' ', rest)) : null;
    }

    private static bool IsOf(StoryLane lane, string[] words) => lane switch
    {
        StoryLane.Notice => IsSignal(words),
        StoryLane.Held => words.Length == 4 && Verdicts.Contains(words[0]) && IsSignal(words[1..]),
        StoryLane.Alert => words.Length == 1 && Events.Contains(words[0]),
        StoryLane.Talk => words.Length > 1,
        _ => words.Length == 1 && Phases.Contains(words[0]),
    };

    private static bool IsSignal(string[] words) =>
        words is ["LONG" or "SHORT", var symbol, var interval]
        && Symbol.TryParse(symbol, out _) && Interval.TryParse(interval, out _);

    private static string Form(StoryLane lane) => lane switch
    {
        StoryLane.Notice => "like \"00:12 LONG BTCUSDT 1m\", the time being the candle's close",
        StoryLane.Held => "like \"00:12 Squeeze LONG BTCUSDT 1m\", the time being the candle's close",
        StoryLane.Alert => $"an optional time like 00:12:30 and one of {string.Join(", ", Events)}",
        StoryLane.Talk => "like \"00:20 admin /mute BTCUSDT 30m: muted\", the time being optional",
        _ => $"an optional time like 00:12:30 and one of {string.Join(", ", Phases)}",
    };
}
