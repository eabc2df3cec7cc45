using System.Collections.Immutable;
using ActorNotice.Simulation.Scenarios.Steps;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>What a play on real sockets can be judged by. The market runs faster there, but time-outs, periodic checks
/// and pauses take the time they take: what comes of them comes late by the market's clock, or not at all.</summary>
internal static class RealTime
{
    private const string Always = "their time is another on a real clock";
    private static readonly StoryLane[] Watched = [StoryLane.Alert, StoryLane.State];
    private static readonly StoryLane[] All = [StoryLane.Notice, .. Watched];

    // Faults that only a time-out or a periodic check finds out; of the others the line itself tells.
    private static readonly (string[] Words, StoryLane[] Lanes)[] Faults =
    [
        (["half-open", "stall", "silence"], All),
        (["delisting", "exchange-clock", "machine-clock", "candle-gap", "missing-close", "late-close"], Watched),
        (["weight-exhaustion", "rest-429", "rest-418", "rest-slow", "telegram-slow", "telegram-dropped"], Watched),
    ];

    /// <summary>What of a scenario is judged, and why the rest is not.</summary>
    internal static (ImmutableArray<StoryLane> Judged, ImmutableArray<string> NotJudged) Of(Scenario scenario)
    {
        var doubts = Doubts(scenario).ToList();
        var judged = scenario.Expected.Judged.Where(lane => doubts.TrueForAll(doubt => !doubt.Lanes.Contains(lane)));
        var told = doubts.SelectMany(static doubt => doubt.Lanes.Select(lane => (Lane: lane, doubt.Why)))
            .Where(one => scenario.Expected.Judged.Contains(one.Lane))
            .GroupBy(static one => one.Lane, static one => one.Why)
            .Select(static lane => $"{StoryTime.Word(lane.Key)}: {string.Join(", ", lane.Distinct())}");
        return ([.. judged], [.. told]);
    }

    /// <summary>What is expected, without the times that a real clock makes others; a candle's stays.</summary>
    internal static Expectations Timeless(Expectations expected, ImmutableArray<StoryLane> judged) => new(
        [.. expected.Items.Select(static one => one.Lane == StoryLane.Notice ? one : one with { At = null })], judged);

    private static IEnumerable<(StoryLane[] Lanes, string Why)> Doubts(Scenario scenario)
    {
        yield return ([StoryLane.Held, StoryLane.Total], Always);
        foreach (var fault in scenario.Faults.Entries.Select(static entry => entry.Fault.Word).Distinct())
            foreach (var (words, lanes) in Faults)
                if (words.Contains(fault)) yield return (lanes, $"{fault} is found out by a real time-out");
        foreach (var step in scenario.Steps)
            if (OfStep(step) is { } doubt) yield return doubt;
    }

    private static (StoryLane[] Lanes, string Why)? OfStep(ScenarioStep step) => step switch
    {
        EditStep => ([StoryLane.Notice], "an edit is in force a few real seconds later"),
        RestartStep { SaysGoodbye: true } => ([StoryLane.Alert], "whether a goodbye is heard is a race with the end of the service"),
        KeyStep => (Watched, "a key is looked at every few real minutes"),
        SayStep or PressStep => (All, "a command is obeyed a real moment later, and its lengths are real"),
        _ => null,
    };
}
