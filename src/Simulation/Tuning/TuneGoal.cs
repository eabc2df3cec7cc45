using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>What is wanted: signals that come back to the middle band, and about so many of them.</summary>
/// <param name="NoticesADay">Wished notices a day over all streams, above 0.</param>
/// <param name="Within">Candles within which a signal must come back.</param>
/// <param name="Parts">Into how many parts the time is cut; the last is never looked at before the choice. At least
/// 2.</param>
public sealed record TuneGoal(double NoticesADay, int Within, int Parts)
{
    /// <summary>Rate of return × how well the number of notices fits: 1 at the wish, 0.5 at half or twice of
    /// it.</summary>
    /// <param name="tally">What became of the signals.</param>
    /// <param name="days">Of which time.</param>
    public double Score(OutcomeTally tally, double days)
    {
        var aDay = tally.Signals / days;
        return aDay <= 0 ? 0 : tally.Rate * Math.Min(aDay / NoticesADay, NoticesADay / aDay);
    }
}
