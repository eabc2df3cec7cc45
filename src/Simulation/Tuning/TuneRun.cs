using System.Collections.Immutable;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>Tries every rule of a grid on series that are in memory, on all cores; the same result whatever their
/// number.</summary>
public sealed class TuneRun
{
    private const int SharesACore = 3;
    private readonly IReadOnlyCollection<KlineColumns> _series;
    private readonly TuneGrid _grid;
    private readonly TuneGoal _goal;
    private readonly TimeParts _parts;

    private TuneRun(IReadOnlyCollection<KlineColumns> series, TuneGrid grid, TuneGoal goal) =>
        (_series, _grid, _goal, _parts) = (series, grid, goal, new TimeParts(series, goal.Parts));

    /// <summary>Tries all.</summary>
    /// <param name="series">At least one.</param>
    /// <param name="grid">What is tried.</param>
    /// <param name="goal">What is wanted.</param>
    /// <param name="progress">Told after each rule on each series, from any thread; null = nobody.</param>
    /// <param name="cores">At most so many at once; null = all there are.</param>
    public static TuneResult Of(
        IReadOnlyCollection<KlineColumns> series, TuneGrid grid, TuneGoal goal, Action? progress = null,
        int? cores = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(goal);
        return new TuneRun(series, grid, goal).Try(progress, cores ?? Environment.ProcessorCount);
    }

    private TuneResult Try(Action? progress, int cores)
    {
        var choices = _grid.Choices.ToList();
        var tallies = new OutcomeTally[choices.Count][];
        var shares = Shares(choices, cores);
        Parallel.ForEach(
            shares, new ParallelOptions { MaxDegreeOfParallelism = cores }, share => TryShare(choices, share, tallies, progress));
        var last = _parts.Count - 1;
        var scores = tallies.Select(parts => Score(parts, 0, last)).ToList();
        // A stable sort: of equals the first of the grid, always.
        var ranked = Enumerable.Range(0, choices.Count).OrderByDescending(place => scores[place])
            .Select(place => Row(choices[place], tallies[place], scores, place));
        return new TuneResult(
            _grid, _goal, _parts.Days(0, last), _parts.Days(last, last + 1), [.. ranked], Walk(choices, tallies));
    }

    // Choices of one period share its window; so few that every core has some, dealt out like cards for equal work.
    private List<int[]> Shares(List<TuneChoice> choices, int cores)
    {
        var each = Math.Max(1, SharesACore * cores / _grid.Periods.Length);
        return
        [
            .. Enumerable.Range(0, choices.Count).GroupBy(place => choices[place].Rule.Period)
                .SelectMany(same => same.Select((place, turn) => (place, turn)).GroupBy(one => one.turn % each))
                .Select(static share => share.Select(static one => one.place).ToArray()),
        ];
    }

    private void TryShare(List<TuneChoice> choices, int[] share, OutcomeTally[][] tallies, Action? progress)
    {
        foreach (var place in share) tallies[place] = new OutcomeTally[_parts.Count];
        foreach (var columns in _series)
        {
            var marks = SignalFan.Scan(columns, [.. share.Select(place => choices[place])]);
            for (var i = 0; i < share.Length; i++)
            {
                var (sum, own) = (tallies[share[i]], _parts.Judge(columns, marks[i], _goal.Within));
                for (var part = 0; part < sum.Length; part++) sum[part] = sum[part].Add(own[part]);
                progress?.Invoke();
            }
        }
    }

    private TuneRow Row(TuneChoice choice, OutcomeTally[] parts, List<double> scores, int place)
    {
        var last = _parts.Count - 1;
        var around = _grid.NeighboursOf(place).Select(one => scores[one]).DefaultIfEmpty(scores[place]).Average();
        return new TuneRow(
            choice, Sum(parts, 0, last), parts[last], scores[place], Score(parts, last, last + 1),
            scores[place] > 0 ? Math.Min(1, around / scores[place]) : 0);
    }

    private ImmutableArray<WalkStep> Walk(List<TuneChoice> choices, OutcomeTally[][] tallies) =>
    [
        .. Enumerable.Range(1, _parts.Count - 1).Select(part =>
        {
            var best = Enumerable.Range(0, choices.Count).MaxBy(place => Score(tallies[place], 0, part));
            return new WalkStep(
                _parts.StartMs(part), choices[best], Score(tallies[best], 0, part),
                Score(tallies[best], part, part + 1));
        }),
    ];

    private double Score(OutcomeTally[] parts, int from, int to) =>
        _goal.Score(Sum(parts, from, to), _parts.Days(from, to));

    private static OutcomeTally Sum(OutcomeTally[] parts, int from, int to) =>
        parts[from..to].Aggregate(default(OutcomeTally), static (sum, one) => sum.Add(one));
}
