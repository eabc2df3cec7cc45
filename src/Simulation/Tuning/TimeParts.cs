using System.Collections.Immutable;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>The time of all series cut into parts of equal length.</summary>
internal sealed class TimeParts
{
    private const double Day = 86_400_000;
    private readonly ImmutableArray<long> _edges;

    internal TimeParts(IReadOnlyCollection<KlineColumns> series, int parts)
    {
        var (from, to) = (series.Min(static one => one.OpenMs[0]), series.Max(static one => one.EndMs));
        _edges = [.. Enumerable.Range(0, parts + 1).Select(part => from + (to - from) * part / parts)];
    }

    /// <summary>How many.</summary>
    internal int Count => _edges.Length - 1;

    /// <summary>Where one begins, Unix ms.</summary>
    internal long StartMs(int part) => _edges[part];

    /// <summary>Length of some in days.</summary>
    internal double Days(int from, int to) => (_edges[to] - _edges[from]) / Day;

    /// <summary>Judges signals part by part: nothing behind a part's end is looked at for its signals.</summary>
    internal OutcomeTally[] Judge(KlineColumns columns, SignalSeries signals, int within)
    {
        var tallies = new OutcomeTally[Count];
        var next = 0;
        for (var part = 0; part < Count; part++)
        {
            var first = next;
            // A signal belongs to the moment of its close.
            while (next < signals.Marks.Length && CloseMs(columns, signals.Marks[next]) <= _edges[part + 1]) next++;
            tallies[part] = OutcomeTally.Judge(
                columns, signals.Marks.Skip(first).Take(next - first), within, _edges[part + 1]);
        }

        return tallies;
    }

    private static long CloseMs(KlineColumns columns, SignalMark mark) =>
        columns.Stream.Interval.Advance(columns.OpenMs[mark.Index]);
}
