namespace ActorNotice.Signals.Outcomes;

/// <summary>Outcomes summed up.</summary>
/// <param name="Ended">Signals whose course is known.</param>
/// <param name="Returned">Those that came back to the middle band in time.</param>
/// <param name="MeanCandles">Candles until then, of those; 0 for none.</param>
/// <param name="MeanBest">Mean of the best moves, as a ratio; 0 for none.</param>
/// <param name="MeanWorst">Mean of the worst moves; 0 for none.</param>
public sealed record OutcomeSummary(int Ended, int Returned, double MeanCandles, double MeanBest, double MeanWorst)
{
    /// <summary>Sums up; the order does not matter.</summary>
    public static OutcomeSummary Of(IReadOnlyCollection<SignalOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var returned = outcomes.Where(static one => one.HasReturned).ToList();
        return new OutcomeSummary(
            outcomes.Count, returned.Count,
            returned.Select(static one => (double)one.Candles).DefaultIfEmpty().Average(),
            outcomes.Select(static one => one.BestMove).DefaultIfEmpty().Average(),
            outcomes.Select(static one => one.WorstMove).DefaultIfEmpty().Average());
    }
}
