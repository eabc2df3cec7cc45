using System.Collections.Immutable;

namespace ActorNotice.Simulation.Scenarios;

/// <summary>Lays what was expected and what happened on one time axis: lane by lane the longest common order, then all
/// lanes by time. Pure.</summary>
internal static class StoryDiff
{
    /// <summary>The axis.</summary>
    internal static ImmutableArray<StoryLine> Compare(Expectations expected, IReadOnlyCollection<StoryEvent> events)
    {
        var lines = new List<(TimeSpan Key, StoryLine Line)>();
        foreach (var lane in Enum.GetValues<StoryLane>())
        {
            var happened = events.Where(one => one.Lane == lane).ToList();
            lines.AddRange(InOrder(expected.Judged.Contains(lane)
                ? Merge([.. expected.Items.Where(one => one.Lane == lane)], happened)
                : happened.Select(static one => Line(StoryMark.Open, one))));
        }

        return [.. lines.OrderBy(static one => one.Key).Select(static one => one.Line)];
    }

    // A notice may be delivered after a later candle's: within a lane the order told is the order shown. What did not
    // happen stands at its own time, and moves nothing.
    private static IEnumerable<(TimeSpan Key, StoryLine Line)> InOrder(IEnumerable<StoryLine> lines)
    {
        var latest = TimeSpan.MinValue;
        foreach (var line in lines)
        {
            if (line.Mark != StoryMark.Missing && line.At > latest) latest = line.At;
            yield return (line.Mark == StoryMark.Missing ? line.At : latest, line);
        }
    }

    private static List<StoryLine> Merge(List<Expectation> expected, List<StoryEvent> happened)
    {
        var common = Common(expected, happened);
        var lines = new List<StoryLine>();
        var (i, j) = (0, 0);
        while (i < expected.Count || j < happened.Count)
        {
            if (i < expected.Count && j < happened.Count && expected[i].Fits(happened[j]))
            {
                lines.Add(Line(StoryMark.Same, happened[j++]));
                i++;
            }
            else if (j == happened.Count || (i < expected.Count && common[i + 1, j] >= common[i, j + 1]))
                lines.Add(Missing(expected[i++], lines));
            else lines.Add(Line(StoryMark.Extra, happened[j++]));
        }

        return lines;
    }

    // How many fit in order from each pair of positions on.
    private static int[,] Common(List<Expectation> expected, List<StoryEvent> happened)
    {
        var common = new int[expected.Count + 1, happened.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
            for (var j = happened.Count - 1; j >= 0; j--)
                common[i, j] = expected[i].Fits(happened[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static StoryLine Line(StoryMark mark, StoryEvent one) => new(mark, one.At, one.Lane, one.What);

    // Without a time of its own it stands where it should have come: behind the one before it.
    private static StoryLine Missing(Expectation one, List<StoryLine> before) =>
        new(StoryMark.Missing, one.At ?? (before.Count > 0 ? before[^1].At : TimeSpan.Zero), one.Lane, one.What);
}
