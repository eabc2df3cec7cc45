using System.Collections.Immutable;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>Tries every rule of a grid on series that are in memory, on all cores; the same result whatever their
/// number.</summary>
public sealed class TuneRun
{
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
    /// <param name="progress">Told after each rule, from any thread; null = nobody.</param>
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
        var tallies = choices.AsParallel().AsOrdered().WithDegreeOfParallelism(cores).Select(choice =>
        {
            var tally = Try(choice);
            progress?.Invoke();
            return tally;
        }).ToList();
        var last = _parts.Count - 1;
        var scores = tallies.Select(parts => Score(parts, 0, last)).ToList();
        // A stable sort: of equals the first of the grid, always.
        var ranked = Enumerable.Range(0, choices.Count).OrderByDescending(place => scores[place])
            .Select(place => Row(choices[place], tallies[place], scores, place));
        return new TuneResult(
            _grid, _goal, _parts.Days(0, last), _parts.Days(last, last + 1), [.. ranked], Walk(choices, tallies));
    }

    private OutcomeTally[] Try(TuneChoice choice)
    {
        var sum = new OutcomeTally[_parts.Count];
        foreach (var columns in _series)
        {
            var signals = SignalSeries.Scan(columns, choice.Rule, choice.Debounce);
            var own = _parts.Judge(columns, signals, _goal.Within);
            for (var part = 0; part < sum.Length; part++) sum[part] = sum[part].Add(own[part]);
        }

        return sum;
    }

    private TuneRow Row(TuneChoice choice, OutcomeTally[] parts, List<double> scores, int place)
    {
        var last = _parts.Count - 1;
        var around = _grid.NeighboursOf(place).Select(one => scores[one]).DefaultIfEmpty(scores[place]).Average();
        return new TuneRow(
            choice, Sum(parts, 0, last), parts[last], scores[place], Score(parts, last, last + 1),
            scores[place] > 0 ? Math.Min(1, around / scores[place]) : 0);
    }

    private ImmutableArray<WalkStep> Walk(List<TuneChoice> choices, List<OutcomeTally[]> tallies) =>
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
