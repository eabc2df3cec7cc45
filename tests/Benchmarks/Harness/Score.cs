namespace ActorNotice.Benchmarks.Harness;

/// <summary>A contender's recorded rounds.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Readings">One a round.</param>
internal sealed record Score(string Name, IReadOnlyList<Reading> Readings)
{
    internal double PerSecond => Median(static reading => reading.PerSecond);

    internal double CpuSecondsPerMillion => Median(static reading => reading.CpuSecondsPerMillion);

    internal double BytesPerOperation => Median(static reading => reading.BytesPerOperation);

    /// <summary>(fastest − slowest) / median of the rounds' rates.</summary>
    internal double Spread =>
        (Readings.Max(static one => one.PerSecond) - Readings.Min(static one => one.PerSecond)) / PerSecond;

    /// <summary>Median over the rounds.</summary>
    internal double Median(Func<Reading, double> of) => Quantile.Median(Readings.Select(of));

    /// <summary>Median of the ratios within each round: rounds of a busy and of a calm moment are not mixed.</summary>
    internal double RatioTo(Score other, Func<Reading, double> of) =>
        Quantile.Median(Readings.Zip(other.Readings, (mine, theirs) => of(mine) / of(theirs)));
}
