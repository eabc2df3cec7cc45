using System.Collections.Immutable;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>The time of all series cut into parts with equally much of it in candles: months that no file holds are in
/// no part.</summary>
internal sealed class TimeParts
{
    private const double Day = 86_400_000;
    private readonly ImmutableArray<long> _edges;
    private readonly double _days;

    internal TimeParts(IReadOnlyCollection<KlineColumns> series, int parts)
    {
        var stretches = Merged(series.SelectMany(static one => one.Stretches()));
        var length = stretches.Sum(static one => one.ToMs - one.FromMs);
        _days = length / Day;
        _edges = [.. Enumerable.Range(0, parts + 1).Select(part => MomentAt(stretches, length * part / parts))];
    }

    /// <summary>How many.</summary>
    internal int Count => _edges.Length - 1;

    /// <summary>Where one begins, Unix ms.</summary>
    internal long StartMs(int part) => _edges[part];

    /// <summary>Length of some in days that have candles.</summary>
    internal double Days(int from, int to) => _days * (to - from) / Count;

    /// <summary>Judges signals part by part: nothing behind a part's end is looked at for its signals.</summary>
    internal OutcomeTally[] Judge(KlineColumns columns, IReadOnlyList<SignalMark> signals, int within)
    {
        var tallies = new OutcomeTally[Count];
        var next = 0;
        for (var part = 0; part < Count; part++)
        {
            var first = next;
            // A signal belongs to the moment of its close.
            while (next < signals.Count && CloseMs(columns, signals[next]) <= _edges[part + 1]) next++;
            tallies[part] = OutcomeTally.Judge(
                columns, signals.Skip(first).Take(next - first), within, _edges[part + 1]);
        }

        return tallies;
    }

    private static List<(long FromMs, long ToMs)> Merged(IEnumerable<(long FromMs, long ToMs)> stretches)
    {
        var merged = new List<(long FromMs, long ToMs)>();
        foreach (var one in stretches.Order())
        {
            if (merged.Count > 0 && one.FromMs <= merged[^1].ToMs)
                merged[^1] = merged[^1] with { ToMs = Math.Max(merged[^1].ToMs, one.ToMs) };
            else merged.Add(one);
        }

        return merged;
    }

    private static long MomentAt(List<(long FromMs, long ToMs)> stretches, long passed)
    {
        foreach (var (from, to) in stretches)
        {
            if (passed <= to - from) return from + passed;
            passed -= to - from;
        }

        return stretches[^1].ToMs;
    }

    private static long CloseMs(KlineColumns columns, SignalMark mark) =>
        columns.Stream.Interval.Advance(columns.OpenMs[mark.Index]);
}
