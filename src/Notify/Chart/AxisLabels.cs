namespace ActorNotice.Notify.Chart;

/// <summary>Labels along the right edge that never cover each other: what is placed first stays.</summary>
internal sealed class AxisLabels(Canvas canvas, Box pane, double axisWidth)
{
    private const double TagHeight = 36;
    private const double Corner = 6;
    private const double PlainHeight = 26;
    private readonly List<(double Row, double Height)> _taken = [];

    /// <summary>A label in a box; moved up or down a little where another is, left out where there is no
    /// room.</summary>
    /// <param name="text">What.</param>
    /// <param name="row">Where it belongs.</param>
    /// <param name="ground">The box's colour.</param>
    /// <param name="ink">The text's colour.</param>
    internal void Tag(string text, double row, Rgb ground, Rgb ink)
    {
        if (Free(row) is not { } at) return;
        _taken.Add((at, TagHeight));
        var box = new Box(pane.Right + 4, at - (TagHeight / 2), pane.Right + axisWidth - 4, at + (TagHeight / 2));
        canvas.Fill(new RoundedBox(box, Corner), ground);
        new Lettering(ChartTheme.AxisText, ink).Write(canvas, text, new Spot(pane.Right + ChartFrame.Padding, at));
    }

    /// <summary>A label without a box; left out where another is.</summary>
    internal void Plain(string text, double row)
    {
        if (!IsFree(row, PlainHeight)) return;
        _taken.Add((row, PlainHeight));
        new Lettering(ChartTheme.AxisText, ChartTheme.Dim).Write(
            canvas, text, new Spot(pane.Right + ChartFrame.Padding, row));
    }

    // Nearest first: where it belongs, then just above and just below each that is there already.
    private double? Free(double row)
    {
        var near = _taken.SelectMany(static taken => new[] { taken.Row - TagHeight, taken.Row + TagHeight })
            .Prepend(row).OrderBy(at => Math.Abs(at - row));
        foreach (var at in near)
            if (IsFree(at, TagHeight) && Math.Abs(at - row) <= TagHeight * 1.5) return at;
        return null;
    }

    private bool IsFree(double row, double height) =>
        row >= pane.Top && row <= pane.Bottom
        && _taken.TrueForAll(taken => Math.Abs(taken.Row - row) >= ((taken.Height + height) / 2) - 0.01);
}
