using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Series;

/// <summary>What became of signals: whether the price came back to the middle band as it was at the signal, and how far
/// it went for and against it. Excursions are ratios of the signal's close.</summary>
/// <param name="Signals">How many there were.</param>
/// <param name="Judged">How many have all the candles that are looked at behind them.</param>
/// <param name="Returned">Of those, how many touched the middle band in time.</param>
/// <param name="BestSum">Sum of the best excursions.</param>
/// <param name="WorstSum">Sum of the worst, each 0 or below.</param>
public readonly record struct OutcomeTally(int Signals, int Judged, int Returned, double BestSum, double WorstSum)
{
    /// <summary>The largest of the best excursions.</summary>
    public double Best { get; init; }

    /// <summary>The lowest of the worst excursions.</summary>
    public double Worst { get; init; }

    /// <summary>Share of the judged that came back; 0 without any.</summary>
    public double Rate => Judged == 0 ? 0 : (double)Returned / Judged;

    /// <summary>Mean of the best excursions; 0 without any.</summary>
    public double MeanBest => Judged == 0 ? 0 : BestSum / Judged;

    /// <summary>Mean of the worst excursions; 0 without any.</summary>
    public double MeanWorst => Judged == 0 ? 0 : WorstSum / Judged;

    /// <summary>Judges signals by the candles behind them.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="marks">The signals.</param>
    /// <param name="within">How many candles behind each are looked at, at least 1.</param>
    /// <param name="endMs">Nothing from this moment on is looked at, Unix ms.</param>
    public static OutcomeTally Judge(
        KlineColumns columns, IEnumerable<SignalMark> marks, int within, long endMs = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(marks);
        var tally = default(OutcomeTally);
        foreach (var mark in marks) tally = tally.With(columns, mark, within, endMs);
        return tally;
    }

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public OutcomeTally Add(OutcomeTally other) => new(
        Signals + other.Signals, Judged + other.Judged, Returned + other.Returned, BestSum + other.BestSum,
        WorstSum + other.WorstSum)
    {
        Best = Math.Max(Best, other.Best),
        Worst = Math.Min(Worst, other.Worst),
    };

    private OutcomeTally With(KlineColumns columns, SignalMark mark, int within, long endMs)
    {
        var interval = columns.Stream.Interval;
        var last = mark.Index + within;
        var lastMs = interval.Advance(columns.OpenMs[mark.Index], within);
        // Also with a hole in between nothing is known.
        if (last >= columns.Count || columns.OpenMs[last] != lastMs || interval.Advance(lastMs) > endMs)
            return this with { Signals = Signals + 1 };

        var high = Max(columns.High.Slice(mark.Index + 1, within));
        var low = Min(columns.Low.Slice(mark.Index + 1, within));
        var close = (double)columns.Close[mark.Index];
        var (up, down) = (high / close - 1, low / close - 1);
        var middle = mark.Middle * Price.Scale;
        return mark.Side == Side.Long
            ? Counted(high >= middle, Math.Max(0, up), Math.Min(0, down))
            : Counted(low <= middle, Math.Max(0, -down), Math.Min(0, -up));
    }

    private OutcomeTally Counted(bool isBack, double best, double worst) =>
        Add(new OutcomeTally(1, 1, isBack ? 1 : 0, best, worst) { Best = best, Worst = worst });

    private static long Max(ReadOnlySpan<long> values)
    {
        var most = values[0];
        foreach (var value in values) most = Math.Max(most, value);
        return most;
    }

    private static long Min(ReadOnlySpan<long> values)
    {
        var least = values[0];
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }
}
