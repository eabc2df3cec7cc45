using ActorNotice.Notify.Wording;

namespace ActorNotice.Notify.Chart;

/// <summary>Draws the title: symbol, interval, side, and when the newest candle closed.</summary>
internal sealed class ChartTitle(Canvas canvas, ChartSubject subject)
{
    private const double Row = 46;
    private const double Gap = 24;
    private const double PillHeight = 52;
    private const double PillPadding = 20;
    private const double ArrowSize = 22;

    /// <summary>Draws it.</summary>
    internal void Draw()
    {
        var (symbol, interval) = (subject.Picture.Stream.Symbol.Name, subject.Picture.Stream.Interval.Code);
        var ink = Fitting(symbol, ChartTheme.TitleText);
        var name = new SymbolName(symbol, ink);
        name.Write(canvas, new Spot(ChartTheme.Margin, Row));
        var pen = ChartTheme.Margin + name.Width + Gap;

        var dim = new Lettering(ink.Height, ChartTheme.Dim);
        dim.Write(canvas, interval, new Spot(pen, Row));
        pen += dim.WidthOf(interval) + Gap;

        if (subject.Side is { } side) pen = Pill(side, pen) + Gap;
        Time(pen);
    }

    // Contracts have names of up to twenty letters.
    private static Lettering Fitting(string symbol, double height)
    {
        var full = new Lettering(height, ChartTheme.Bright);
        var most = ChartTheme.Width * 0.45;
        return full with { Height = height * Math.Min(1, most / new SymbolName(symbol, full).Width) };
    }

    private double Pill(Signals.Side side, double left)
    {
        var isLong = side == Signals.Side.Long;
        var word = isLong ? "LONG" : "SHORT";
        var ink = new Lettering(ChartTheme.TitleText * 0.75, ChartTheme.Ground);
        var right = left + (2 * PillPadding) + ArrowSize + (Gap / 2) + ink.WidthOf(word);
        canvas.Fill(
            new RoundedBox(new Box(left, Row - (PillHeight / 2), right, Row + (PillHeight / 2)), PillHeight / 2),
            subject.Accent);
        var tip = new Spot(left + PillPadding + (ArrowSize / 2), Row + (isLong ? -ArrowSize / 2 : ArrowSize / 2));
        canvas.Fill(new Arrowhead(tip, ArrowSize / 2, isLong ? ArrowSize : -ArrowSize), ChartTheme.Ground);
        ink.Write(canvas, word, new Spot(left + PillPadding + ArrowSize + (Gap / 2), Row));
        return right;
    }

    private void Time(double from)
    {
        var last = subject.Picture.Points[^1].Candle;
        var text = TimeText.Brief(subject.Picture.Stream.Interval.Advance(last.OpenTimeMs), subject.Zone);
        var ink = new Lettering(ChartTheme.AxisText * 1.15, ChartTheme.Dim);
        // The message below says it too: a title that is full does without.
        if (from + ink.WidthOf(text) > ChartTheme.Width - ChartTheme.Margin) return;
        ink.WriteTo(canvas, text, new Spot(ChartTheme.Width - ChartTheme.Margin, Row));
    }
}
