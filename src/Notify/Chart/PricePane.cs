using ActorNotice.Notify.Wording;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Chart;

/// <summary>Draws the upper part: grid, bands, candles, mark, price axis.</summary>
internal sealed class PricePane(Canvas canvas, ChartSubject subject, ChartFrame frame)
{
    private const double BodyShare = 0.62;
    private const double MarkGap = 10;
    private const double MarkHeight = 24;
    private const double MarkHalfWidth = 15;
    private const double FillAlpha = 0.09;
    private const double LightAlpha = 0.13;
    private const double DashLength = 10;

    private LinearScale Scale => frame.Price;

    /// <summary>Draws it.</summary>
    internal void Draw()
    {
        foreach (var tick in frame.PriceTicks.Values)
            canvas.Fill(frame.PricePane with { Top = Scale.Y(tick), Bottom = Scale.Y(tick) + 1 }, ChartTheme.Grid);
        var mark = MarkIndex();
        if (mark >= 0) Light(mark);
        Bands(Haze);
        for (var i = 0; i < subject.Picture.Points.Length; i++) Candle(i);
        // Over the candles: where the price crosses a band is what the picture is for.
        Bands(Lines);
        if (mark >= 0) Mark(mark);
        Axis();
    }

    private int MarkIndex()
    {
        if (subject.Side is null) return -1;
        var points = subject.Picture.Points;
        for (var i = points.Length - 1; i >= 0; i--)
            if (points[i].Candle.OpenTimeMs == subject.MarkOpenMs) return i;
        return -1;
    }

    private void Light(int index)
    {
        var (left, right) = (frame.X(index) - (frame.SlotWidth / 2), frame.X(index) + (frame.SlotWidth / 2));
        foreach (var pane in (Box[])[frame.PricePane, frame.StripPane])
            canvas.Fill(pane with { Left = left, Right = right }, subject.Accent, LightAlpha);
    }

    private void Bands(Action<Spot, BandReading, Spot, BandReading> draw)
    {
        var points = subject.Picture.Points;
        for (var i = 1; i < points.Length; i++)
            if (points[i - 1].Bands is { } before && points[i].Bands is { } now)
                draw(new Spot(frame.X(i - 1), 0), before, new Spot(frame.X(i), 0), now);
    }

    private void Lines(Spot left, BandReading before, Spot right, BandReading now)
    {
        void Line(double from, double to) => canvas.Stroke(
            [left with { Y = Scale.Y(from) }, right with { Y = Scale.Y(to) }], ChartTheme.BandLine, ChartTheme.Band);
        Line(before.Upper, now.Upper);
        Line(before.Lower, now.Lower);
        Dashed(left with { Y = Scale.Y(before.Middle) }, right with { Y = Scale.Y(now.Middle) });
    }

    // Column by column.
    private void Haze(Spot left, BandReading before, Spot right, BandReading now)
    {
        for (var x = Math.Round(left.X); x < Math.Round(right.X); x++)
        {
            var part = (x + 0.5 - left.X) / (right.X - left.X);
            var upper = Scale.Y(before.Upper + ((now.Upper - before.Upper) * part));
            var lower = Scale.Y(before.Lower + ((now.Lower - before.Lower) * part));
            canvas.Fill(new Box(x, upper, x + 1, lower), ChartTheme.Band, FillAlpha);
        }
    }

    // Dashes count from the pane's edge, so that they go on from candle to candle.
    private void Dashed(Spot from, Spot to)
    {
        for (var x = Math.Floor(from.X / DashLength) * DashLength; x < to.X; x += DashLength)
        {
            if ((int)(x / DashLength) % 2 != 0) continue;
            var (left, right) = (Math.Max(x, from.X), Math.Min(x + DashLength, to.X));
            if (right <= left) continue;
            double At(double where) => from.Y + ((to.Y - from.Y) * (where - from.X) / (to.X - from.X));
            canvas.Stroke([new(left, At(left)), new(right, At(right))], ChartTheme.BandLine - 1, ChartTheme.Middle);
        }
    }

    private void Candle(int index)
    {
        var candle = subject.Picture.Points[index].Candle;
        var colour = candle.Close >= candle.Open ? ChartTheme.Rise : ChartTheme.Fall;
        var middle = frame.X(index);
        var half = Math.Max(1.5, frame.SlotWidth * BodyShare / 2);
        var (open, close) = (Scale.Y(candle.Open.ToDouble()), Scale.Y(candle.Close.ToDouble()));
        canvas.Fill(
            new Box(middle - 1, Scale.Y(candle.High.ToDouble()), middle + 1, Scale.Y(candle.Low.ToDouble())), colour);
        // A candle that ends where it began is still a line, not nothing.
        var (top, bottom) = (Math.Min(open, close), Math.Max(open, close));
        canvas.Fill(new Box(middle - half, top, middle + half, Math.Max(bottom, top + 2)), colour);
    }

    private void Mark(int index)
    {
        var candle = subject.Picture.Points[index].Candle;
        var isLong = subject.Side == Side.Long;
        var edge = Scale.Y((isLong ? candle.Low : candle.High).ToDouble());
        var tip = new Spot(frame.X(index), isLong ? edge + MarkGap : edge - MarkGap);
        canvas.Fill(new Arrowhead(tip, MarkHalfWidth, isLong ? MarkHeight : -MarkHeight), subject.Accent);
    }

    private void Axis()
    {
        var labels = new AxisLabels(canvas, frame.PricePane, frame.AxisWidth);
        var last = subject.Picture.Points[^1];
        labels.Tag(
            NumberText.Exact(last.Candle.Close, subject.Decimals), Scale.Y(last.Candle.Close.ToDouble()), subject.Accent,
            ChartTheme.Ground);
        if (last.Bands is { } bands)
            foreach (var level in (double[])[bands.Upper, bands.Lower])
                labels.Tag(
                    NumberText.Level(level, frame.LevelDecimals), Scale.Y(level), ChartTheme.Grid, ChartTheme.Band);

        foreach (var tick in frame.PriceTicks.Values)
            labels.Plain(NumberText.Level(tick, frame.PriceTicks.Decimals), Scale.Y(tick));
    }
}
