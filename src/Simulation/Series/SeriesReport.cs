using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Series;

/// <summary>What a rule would have sent for one stream.</summary>
/// <param name="Stream">Whose candles.</param>
/// <param name="FirstMs">Open time of the first, Unix ms.</param>
/// <param name="EndMs">The moment after the last, Unix ms.</param>
/// <param name="Decisions">One a candle, by verdict.</param>
/// <param name="Outcome">What became of the signals.</param>
public sealed record SeriesReport(
    StreamKey Stream, long FirstMs, long EndMs, VerdictCounts Decisions, OutcomeTally Outcome)
{
    private const long Hour = 3_600_000;
    private const double Day = 24.0 * Hour;

    /// <summary>Notices in the mean of all days that have candles.</summary>
    public double NoticesADay => Outcome.Signals * Day / CoveredMs;

    /// <summary>How much time has candles, ms: holes are left out.</summary>
    public long CoveredMs { get; init; } = EndMs - FirstMs;

    /// <summary>The hour (UTC) with the most notices, the first of equals, Unix ms; null without any.</summary>
    public long? BusiestHourMs { get; init; }

    /// <summary>How many it had.</summary>
    public int BusiestHourNotices { get; init; }

    /// <summary>The longest time without a notice, ends counted; a time without candles is no silence.</summary>
    public TimeSpan LongestSilence { get; init; }

    /// <summary>Decides and sums up.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="signals">What was decided.</param>
    /// <param name="within">Candles within which a signal must come back to the middle band.</param>
    public static SeriesReport Of(KlineColumns columns, SignalSeries signals, int within)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(signals);
        var interval = columns.Stream.Interval;
        var closes = signals.Marks.Select(mark => interval.Advance(columns.OpenMs[mark.Index])).ToList();
        var stretches = columns.Stretches();
        var busiest = closes.GroupBy(static at => at - at % Hour).MaxBy(static hour => hour.Count());
        return new SeriesReport(
            columns.Stream, columns.OpenMs[0], columns.EndMs, signals.Decisions,
            OutcomeTally.Judge(columns, signals.Marks, within))
        {
            BusiestHourMs = busiest?.Key,
            BusiestHourNotices = busiest?.Count() ?? 0,
            CoveredMs = stretches.Sum(static one => one.ToMs - one.FromMs),
            LongestSilence = stretches.Max(one => Silence(
                [one.FromMs, .. closes.Where(at => at > one.FromMs && at <= one.ToMs), one.ToMs])),
        };
    }

    private static TimeSpan Silence(List<long> moments) =>
        TimeSpan.FromMilliseconds(moments.Zip(moments.Skip(1), static (from, to) => to - from).Max());
}
