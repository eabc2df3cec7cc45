using System.Collections.Immutable;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Tuning;

/// <summary>The values that are tried, each with each.</summary>
/// <param name="Periods">Closes in the window.</param>
/// <param name="Deviations">Distances of the bands.</param>
/// <param name="Bandwidths">Squeeze thresholds, as ratios.</param>
/// <param name="Rsi">RSI confirmations; null = off.</param>
public sealed record TuneGrid(
    ImmutableArray<int> Periods,
    ImmutableArray<decimal> Deviations,
    ImmutableArray<decimal> Bandwidths,
    ImmutableArray<RsiRule?> Rsi)
{
    /// <summary>Ways of debouncing.</summary>
    public ImmutableArray<DebounceSettings> Debounces { get; init; } = [DebounceSettings.Default];

    /// <summary>How many combinations.</summary>
    public int Count => Periods.Length * Deviations.Length * Bandwidths.Length * Rsi.Length * Debounces.Length;

    /// <summary>The combinations; the debouncing changes fastest, the period slowest.</summary>
    internal IEnumerable<TuneChoice> Choices =>
        from period in Periods
        from deviations in Deviations
        from bandwidth in Bandwidths
        from rsi in Rsi
        from debounce in Debounces
        select new TuneChoice(new SignalRule(period, deviations, bandwidth, rsi), debounce);

    /// <summary>The combinations that are one step away in one direction, by their places in
    /// <see cref="Choices"/>.</summary>
    internal IEnumerable<int> NeighboursOf(int place)
    {
        int[] lengths = [Periods.Length, Deviations.Length, Bandwidths.Length, Rsi.Length, Debounces.Length];
        var stride = 1;
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            var at = place / stride % lengths[axis];
            if (at > 0) yield return place - stride;
            if (at < lengths[axis] - 1) yield return place + stride;
            stride *= lengths[axis];
        }
    }
}
