using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Chart;

/// <summary>Draws the lower part: where each close lay between the bands; 0 is the lower, 1 the upper one.</summary>
internal sealed class PercentStrip(Canvas canvas, ChartSubject subject, ChartFrame frame)
{
    private const string Name = "%B";
    private const double LineWidth = 3;
    private const double DotRadius = 6;

    private static readonly (double Value, string Label)[] Levels = [(1, "1"), (0, "0")];

    /// <summary>Draws it.</summary>
    internal void Draw()
    {
        foreach (var (value, _) in Levels)
        {
            var row = frame.Percent.Y(value);
            canvas.Fill(frame.StripPane with { Top = row, Bottom = row + 1 }, ChartTheme.Grid);
        }

        Line();
        Axis();
        var dim = new Lettering(ChartTheme.AxisText, ChartTheme.Dim);
        dim.Write(canvas, Name, new Spot(frame.StripPane.Left, frame.StripPane.Top - (ChartTheme.AxisText * 0.7)));
    }

    private void Line()
    {
        var points = subject.Picture.Points;
        Spot? before = null;
        for (var i = 0; i < points.Length; i++)
        {
            if (ChartFrame.Shown(points[i].Bands?.PercentB) is not { } value) continue;
            var here = new Spot(frame.X(i), frame.Percent.Y(value));
            if (before is { } from) canvas.Stroke([from, here], LineWidth, ChartTheme.Band);
            before = here;
        }

        for (var i = 0; i < points.Length; i++) Dot(i, points[i].Bands?.PercentB);
    }

    // Closes outside the bands, whether they made a signal or not.
    private void Dot(int index, double? percent)
    {
        if (percent is not { } value || (value > 0 && value < 1)) return;
        var at = new Spot(frame.X(index), frame.Percent.Y(ChartFrame.Shown(value) ?? value));
        canvas.Fill(new Segment(at, at, DotRadius), value <= 0 ? ChartTheme.Long : ChartTheme.Short);
    }

    private void Axis()
    {
        var labels = new AxisLabels(canvas, frame.StripPane.Grown(ChartTheme.AxisText) with
        {
            Right = frame.StripPane.Right,
        }, frame.AxisWidth);
        if (subject.Picture.Points[^1].Bands?.PercentB is { } last)
            labels.Tag(
                NumberText.Fixed(last, 2), frame.Percent.Y(ChartFrame.Shown(last) ?? last), subject.Accent,
                ChartTheme.Ground);
        foreach (var (value, label) in Levels) labels.Plain(label, frame.Percent.Y(value));
    }
}
