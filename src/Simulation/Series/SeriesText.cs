using System.Globalization;
using System.Text;
using System.Text.Json;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Series;

/// <summary>Reports as a table for people, or as JSON lines.</summary>
public static class SeriesText
{
    private const string Layout =
        "{0,-18} {1,9} {2,7} {3,7} {4,8} {5,9} {6,9} {7,9} {8,-20} {9,10}";

    private static readonly CompositeFormat Row = CompositeFormat.Parse(Layout);

    /// <summary>The table; excursions are means of the judged signals.</summary>
    /// <param name="reports">One line each.</param>
    /// <param name="within">Candles within which a signal must come back.</param>
    public static string Table(IReadOnlyCollection<SeriesReport> reports, int within)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var text = new StringBuilder();
        Line(
            text, "stream", "candles", "LONG", "SHORT", "a day", $"back≤{within}", "best", "worst",
            "busiest hour (UTC)", "silence");
        foreach (var one in reports)
            Line(
                text, one.Stream.ToString(), Text(one.Decisions.Total), Text(one.Decisions[Verdict.Long]),
                Text(one.Decisions[Verdict.Short]), Text(one.NoticesADay, "0.00"), Text(one.Outcome.Rate, "0.0%"),
                Text(one.Outcome.MeanBest, "+0.00%;-0.00%;0%"), Text(one.Outcome.MeanWorst, "+0.00%;-0.00%;0%"),
                Hour(one), Span(one.LongestSilence));
        foreach (var one in reports) text.AppendLine(CultureInfo.InvariantCulture, $"{one.Stream}: {one.Decisions}");
        return text.ToString();
    }

    /// <summary>One JSON object a line: counts, notices a day, busiest hour (Unix ms), longest silence (s), and the
    /// outcome's figures as ratios.</summary>
    /// <param name="report">The report.</param>
    public static string JsonLine(SeriesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var decisions = Enum.GetValues<Verdict>().Where(verdict => report.Decisions[verdict] > 0)
            .ToDictionary(static verdict => verdict.ToString(), verdict => report.Decisions[verdict]);
        return JsonSerializer.Serialize(new
        {
            symbol = report.Stream.Symbol.Name,
            interval = report.Stream.Interval.Code,
            firstOpen = report.FirstMs,
            end = report.EndMs,
            decisions,
            noticesADay = report.NoticesADay,
            busiestHour = report.BusiestHourMs,
            busiestHourNotices = report.BusiestHourNotices,
            longestSilence = report.LongestSilence.TotalSeconds,
            judged = report.Outcome.Judged,
            returned = report.Outcome.Returned,
            returnRate = report.Outcome.Rate,
            meanBest = report.Outcome.MeanBest,
            meanWorst = report.Outcome.MeanWorst,
            best = report.Outcome.Best,
            worst = report.Outcome.Worst,
        });
    }

    private static void Line(StringBuilder text, params object[] cells) =>
        text.AppendLine(string.Format(CultureInfo.InvariantCulture, Row, cells).TrimEnd());

    private static string Text<T>(T number, string? format = null)
        where T : IFormattable => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Hour(SeriesReport one)
    {
        if (one.BusiestHourMs is not { } ms) return "-";
        var hour = DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return string.Create(CultureInfo.InvariantCulture, $"{hour:yyyy-MM-dd HH:00} ×{one.BusiestHourNotices}");
    }

    private static string Span(TimeSpan span) => span.TotalDays >= 1
        ? $"{Text(span.TotalDays, "0.0")} d" : $"{Text(span.TotalHours, "0.0")} h";
}
