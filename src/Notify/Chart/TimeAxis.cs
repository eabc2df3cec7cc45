using System.Globalization;

namespace ActorNotice.Notify.Chart;

/// <summary>Draws the times below: at round hours or days of the reader's zone, days where one begins.</summary>
internal sealed class TimeAxis(Canvas canvas, ChartSubject subject, ChartFrame frame)
{
    private const double BetweenLabels = 44;
    private const long Minute = 60_000;
    private const long Day = 1_440 * Minute;

    private static readonly long[] Steps =
    [
        5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, 60 * Minute, 120 * Minute, 180 * Minute, 240 * Minute,
        360 * Minute, 720 * Minute, Day, 2 * Day, 5 * Day, 10 * Day,
    ];

    /// <summary>Draws it.</summary>
    internal void Draw()
    {
        var points = subject.Picture.Points;
        var interval = subject.Picture.Stream.Interval.NominalMs;
        var gap = BetweenLabels + Ink(false).WidthOf(FormatOf(interval, isDay: true));
        var step = interval >= Day ? 0
            : Steps.FirstOrDefault(one => one >= interval && one / (double)interval * frame.SlotWidth >= gap);
        // Days begin at the exchange's midnight, not at the reader's; so none of them is rounder than another.
        var every = (int)Math.Ceiling(gap / frame.SlotWidth);
        for (var i = 0; i < points.Length; i++)
        {
            var local = TimeZoneInfo.ConvertTime(
                DateTimeOffset.FromUnixTimeMilliseconds(points[i].Candle.OpenTimeMs), subject.Zone);
            var isRound = step == 0 ? (points.Length - 1 - i) % every == 0 : IsRound(local, step);
            if (isRound) Label(frame.X(i), TextOf(local, interval), local.TimeOfDay == TimeSpan.Zero);
        }
    }

    private static bool IsRound(DateTimeOffset local, long step) => step <= Day
        ? (long)local.TimeOfDay.TotalMilliseconds % step == 0
        : local.TimeOfDay == TimeSpan.Zero && (local.Date - DateTime.UnixEpoch).Days % (step / Day) == 0;

    private static string TextOf(DateTimeOffset local, long interval) => local.ToString(
        FormatOf(interval, interval >= Day || local.TimeOfDay == TimeSpan.Zero), CultureInfo.InvariantCulture);

    private static string FormatOf(long interval, bool isDay) =>
        interval > 7 * Day ? "yyyy-MM" : isDay ? "MM-dd" : "HH:mm";

    private static Lettering Ink(bool isDay) =>
        new(ChartTheme.AxisText, isDay ? ChartTheme.Bright : ChartTheme.Dim);

    private void Label(double x, string text, bool isDay)
    {
        var row = frame.StripPane.Bottom;
        foreach (var pane in (Box[])[frame.PricePane, frame.StripPane])
            canvas.Fill(new Box(x, pane.Top, x + 1, pane.Bottom), ChartTheme.Grid);
        var ink = Ink(isDay);
        var half = ink.WidthOf(text) / 2;
        if (x - half < 4) return;
        ink.WriteAround(canvas, text, new Spot(x, row + (ChartTheme.AxisText * 1.4)));
    }
}
