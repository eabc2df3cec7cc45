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
    private const int RsiAxis = 3;

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

    /// <summary>The combinations that are one step away in one value, by their places in
    /// <see cref="Choices"/>.</summary>
    internal IEnumerable<int> NeighboursOf(int place)
    {
        int[] lengths = [Periods.Length, Deviations.Length, Bandwidths.Length, Rsi.Length, Debounces.Length];
        var stride = 1;
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            var at = place / stride % lengths[axis];
            var near = axis == RsiAxis ? RsiNear(at) : StepsFrom(at, lengths[axis]);
            foreach (var other in near) yield return place + (other - at) * stride;
            stride *= lengths[axis];
        }
    }

    private static IEnumerable<int> StepsFrom(int at, int length)
    {
        if (at > 0) yield return at - 1;
        if (at < length - 1) yield return at + 1;
    }

    // RSI has two values of its own, so its list is a field and no line.
    private IEnumerable<int> RsiNear(int at) =>
        Enumerable.Range(0, Rsi.Length).Where(other => other != at && AreNear(Rsi[at], Rsi[other]));

    private bool AreNear(RsiRule? one, RsiRule? other)
    {
        var rules = Rsi.OfType<RsiRule>().ToList();
        // Off is next to the limits that let most through.
        if (one is null || other is null)
            return (one ?? other) is { } on && on.Oversold == rules.Max(static rule => rule.Oversold);
        if (one.Oversold == other.Oversold && one.Overbought == other.Overbought)
            return IsStep(rules.Select(static rule => (decimal)rule.Period), one.Period, other.Period);
        return one.Period == other.Period
            && IsStep(rules.Select(Gap), Gap(one), Gap(other));
    }

    // How much limits leave out: 40 points of 30/70.
    private static decimal Gap(RsiRule rule) => rule.Overbought - rule.Oversold;

    private static bool IsStep(IEnumerable<decimal> values, decimal one, decimal other)
    {
        var sorted = values.Distinct().Order().ToList();
        return Math.Abs(sorted.IndexOf(one) - sorted.IndexOf(other)) == 1;
    }
}
