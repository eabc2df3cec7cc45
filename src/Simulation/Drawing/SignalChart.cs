using System.Globalization;
using System.Text;
using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Drawing;

/// <summary>A picture of a series: price as a bar from low to high a pixel, the bands, and a mark a signal.</summary>
public sealed class SignalChart
{
    private const int Width = 1600;
    private const int Height = 700;
    private const int Left = 10;
    private const int Right = 90;
    private const int Top = 34;
    private const int Bottom = 30;
    private const int Labels = 6;

    private readonly KlineColumns _columns;
    private readonly double _least;
    private readonly double _most;

    private SignalChart(KlineColumns columns)
    {
        _columns = columns;
        var (least, most) = (long.MaxValue, 0L);
        foreach (var low in columns.Low) least = Math.Min(least, low);
        foreach (var high in columns.High) most = Math.Max(most, high);
        var room = Math.Max(1, (most - least) * 0.05);
        (_least, _most) = (least - room, most + room);
    }

    /// <summary>Draws.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="signals">What was decided.</param>
    /// <param name="rule">By which rule.</param>
    /// <returns>SVG.</returns>
    public static string Draw(KlineColumns columns, SignalSeries signals, SignalRule rule)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(rule);
        var chart = new SignalChart(columns);
        var svg = new SvgText(Width, Height);
        chart.Axes(svg);
        chart.Bands(svg, rule);
        svg.Path(chart.Bars(), "#303030", 1);
        foreach (var mark in signals.Marks) chart.Mark(svg, mark);
        svg.Text(Left, 20, "start", string.Create(
            CultureInfo.InvariantCulture,
            $"{columns.Stream} · {columns.Count} candles · BB({rule.Period}, {rule.Deviations}) · ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"bandwidth > {rule.SqueezeBandwidth:0.##%} · {signals.Marks.Length} signals"));
        return svg.ToString();
    }

    private double X(double index) => Left + (Width - Left - Right) * (index + 0.5) / _columns.Count;

    private double Y(double units) => Top + (Height - Top - Bottom) * (_most - units) / (_most - _least);

    // As many candles share a pixel as must: its bar goes from the lowest to the highest of them.
    private string Bars()
    {
        var text = new StringBuilder();
        var perBar = Math.Max(1, (int)Math.Ceiling((double)_columns.Count / (Width - Left - Right)));
        for (var from = 0; from < _columns.Count; from += perBar)
        {
            var (low, high) = (long.MaxValue, 0L);
            for (var i = from; i < Math.Min(from + perBar, _columns.Count); i++)
                (low, high) = (Math.Min(low, _columns.Low[i]), Math.Max(high, _columns.High[i]));
            var (top, bottom) = (Y(high), Y(low));
            // A candle that did not move is still there.
            if (bottom - top < 1) bottom = top + 1;
            text.Append(CultureInfo.InvariantCulture, $"M{SvgText.N(X(from))} {SvgText.N(top)}V{SvgText.N(bottom)}");
        }

        return text.ToString();
    }

    private void Bands(SvgText svg, SignalRule rule)
    {
        var (middle, upper, lower) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var engine = new SignalEngine(rule);
        var perPoint = Math.Max(1, _columns.Count / (Width - Left - Right));
        for (var i = 0; i < _columns.Count; i++)
        {
            if (!_columns.Continues(i)) engine.Clear();
            engine.Add(new Price(_columns.Close[i]));
            if (i % perPoint != 0 || engine.ReadBands() is not { } bands) continue;
            Point(middle, i, bands.Middle);
            Point(upper, i, bands.Upper);
            Point(lower, i, bands.Lower);
        }

        svg.Path(upper.ToString(), "#7aa6d8", 1);
        svg.Path(lower.ToString(), "#7aa6d8", 1);
        svg.Path(middle.ToString(), "#d8a35a", 1);
    }

    private void Point(StringBuilder path, int index, double price) => path.Append(
        CultureInfo.InvariantCulture,
        $"{(path.Length == 0 ? 'M' : 'L')}{SvgText.N(X(index))} {SvgText.N(Y(price * Price.Scale))}");

    private void Mark(SvgText svg, SignalMark mark)
    {
        var (x, y) = (X(mark.Index), Y(_columns.Close[mark.Index]));
        var isLong = mark.Side == Side.Long;
        var (tip, foot) = isLong ? (y + 3, y + 11) : (y - 3, y - 11);
        var (left, right) = (SvgText.N(x - 4), SvgText.N(x + 4));
        svg.Shape(
            $"M{SvgText.N(x)} {SvgText.N(tip)}L{left} {SvgText.N(foot)}L{right} {SvgText.N(foot)}Z",
            isLong ? "#1a8f3c" : "#c0392b");
    }

    // Six digits tell prices of any size apart.
    private static string PriceText(double units) =>
        (units / Price.Scale).ToString("G6", CultureInfo.InvariantCulture);

    private void Axes(SvgText svg)
    {
        for (var i = 0; i < Labels; i++)
        {
            var units = _least + (_most - _least) * (i + 0.5) / Labels;
            svg.Path($"M{Left} {SvgText.N(Y(units))}H{Width - Right}", "#eeeeee", 1);
            svg.Text(Width - Right + 6, Y(units) + 4, "start", PriceText(units));
            var index = (int)((_columns.Count - 1) * (i + 0.5) / Labels);
            var at = DateTimeOffset.FromUnixTimeMilliseconds(_columns.OpenMs[index]);
            svg.Text(X(index), Height - 10, "middle", at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }
    }
}
