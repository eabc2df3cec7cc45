using System.Globalization;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Round moments for a time axis: full minutes, hours, days, and firsts of months, UTC.</summary>
/// <param name="Step">From one to the next in ms; 0 = counted in months.</param>
/// <param name="Months">From one to the next, where the step is 0.</param>
internal sealed record RoundTimes(long Step, int Months)
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly RoundTimes[] All =
    [
        .. new[] { 5 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day }
            .Select(static step => new RoundTimes(step, 0)),
        .. new[] { 1, 2, 3, 6, 12, 24, 60 }.Select(static months => new RoundTimes(0, months)),
    ];

    private long Length => Step > 0 ? Step : Months * 30 * Day;

    /// <summary>The finest that lie at least so far apart.</summary>
    /// <param name="leastMs">The distance in ms.</param>
    internal static RoundTimes AtLeast(long leastMs) => Array.Find(All, one => one.Length >= leastMs) ?? All[^1];

    /// <summary>Between which two round moments something lies; a new number begins at each.</summary>
    /// <param name="ms">The moment, Unix ms.</param>
    internal long Between(long ms)
    {
        // Weeks begin on Monday; 1970 did on a Thursday.
        if (Step > 0) return (Step == 7 * Day ? ms + 3 * Day : ms) / Step;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return (at.Year * 12 + at.Month - 1) / Months;
    }

    /// <summary>How a moment is written: the time, or the day where one begins.</summary>
    /// <param name="ms">The moment, Unix ms.</param>
    internal static string Text(long ms)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "HH:mm", CultureInfo.InvariantCulture);
    }
}
