using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Raster;
using ActorNotice.Signals;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Draws a stretch of a series: axes at round prices and times, bands, price, holes, marks. Where several
/// candles share a pixel, its bar goes from the lowest to the highest of them, and so do the bands.</summary>
internal sealed class SeriesPane
{
    private const double MarkWidth = 18; // with the number beside it
    private const double MarkHalfWidth = 5;
    private const double MarkHeight = 9;
    private const double MarkGap = 4;
    private const double BetweenPrices = 44;
    private const double BetweenTimes = 105;
    private const double TextRoom = 24; // left of it a text would be cut off
    private const double CandleFrom = 3; // pixels from which on a body and a wick can be told apart
    private const double HazeAlpha = 0.14;

    private readonly ISheet _sheet;
    private readonly KlineColumns _columns;
    private readonly BandColumns _bands;
    private readonly Box _pane;
    private readonly int _from;
    private readonly int _to;
    private readonly LinearScale _price;

    /// <summary>Lays it out.</summary>
    /// <param name="sheet">On what.</param>
    /// <param name="columns">The candles.</param>
    /// <param name="bands">Their bands.</param>
    /// <param name="pane">Where the price is; the axes are right of it and below.</param>
    /// <param name="range">Which candles.</param>
    internal SeriesPane(ISheet sheet, KlineColumns columns, BandColumns bands, Box pane, Range range)
    {
        (_sheet, _columns, _bands, _pane) = (sheet, columns, bands, pane);
        (_from, var count) = range.GetOffsetAndLength(columns.Count);
        _to = _from + count;
        double[] ends = [Low(_from, _to) / (double)Price.Scale, High(_from, _to) / (double)Price.Scale];
        // Room for the marks above and below.
        _price = LinearScale.Around(ends, (MarkHeight + MarkGap + 8) / (pane.Height - 40), pane);
    }

    private double Slot => _pane.Width / (_to - _from);

    // Candles that share one column of pixels.
    private int Stride => Math.Max(1, (int)Math.Ceiling(1 / Slot));

    /// <summary>Draws it.</summary>
    /// <param name="marks">The signals of the whole series, by time.</param>
    internal void Draw(IEnumerable<SignalMark> marks)
    {
        Prices();
        Times();
        Holes();
        Haze();
        // Where it is drawn thin, bands under the price would be hidden by it; where thick, they would hide it.
        if (Slot < CandleFrom) Bars();
        Bands();
        if (Slot >= CandleFrom) Candles();
        var own = marks.Where(mark => mark.Index >= _from && mark.Index < _to);
        foreach (var one in MarkCluster.Of(_columns, own, X, MarkWidth)) Mark(one);
    }

    private double X(int index) => _pane.Left + (index - _from + 0.5) * Slot;

    private double Y(long units) => _price.Y((double)units / Price.Scale);

    private long Low(int from, int to)
    {
        var low = long.MaxValue;
        for (var i = from; i < to; i++) low = Math.Min(low, _columns.Low[i]);
        return low;
    }

    private long High(int from, int to)
    {
        var high = 0L;
        for (var i = from; i < to; i++) high = Math.Max(high, _columns.High[i]);
        return high;
    }

    private void Prices()
    {
        var ticks = NiceTicks.Between(_price.Low, _price.High, Math.Max(2, (int)(_pane.Height / BetweenPrices)));
        var format = "N" + ticks.Decimals.ToString(CultureInfo.InvariantCulture);
        foreach (var value in ticks.Values)
        {
            var y = _price.Y(value);
            _sheet.Fill(_pane with { Top = y, Bottom = y + 1 }, SheetTheme.Grid);
            _sheet.Write(
                new Spot(_pane.Right + 8, y), Anchor.Start, value.ToString(format, CultureInfo.InvariantCulture),
                SheetTheme.SmallText, SheetTheme.Dim);
        }
    }

    private void Times()
    {
        var candles = (int)Math.Ceiling(BetweenTimes / Slot);
        var rounds = RoundTimes.AtLeast(candles * _columns.Stream.Interval.NominalMs);
        // Behind a hole the next round moment may lie close by.
        var free = _pane.Left + TextRoom;
        for (var i = Math.Max(1, _from); i < _to; i++)
        {
            var ms = _columns.OpenMs[i];
            if (rounds.Between(ms) == rounds.Between(_columns.OpenMs[i - 1])) continue;
            _sheet.Fill(_pane with { Left = X(i), Right = X(i) + 1 }, SheetTheme.Grid);
            if (X(i) < free) continue;
            free = X(i) + (BetweenTimes * 0.75);
            _sheet.Write(
                new Spot(X(i), _pane.Bottom + 14), Anchor.Middle, RoundTimes.Text(ms), SheetTheme.SmallText, SheetTheme.Dim);
        }
    }

    private void Holes()
    {
        for (var i = Math.Max(1, _from); i < _to; i++)
        {
            if (_columns.Continues(i)) continue;
            var x = X(i) - Slot / 2;
            _sheet.Fill(_pane with { Left = x - 1, Right = x + 1 }, SheetTheme.Hole, 0.6);
        }
    }

    private void Haze()
    {
        var boxes = new List<Box>();
        for (var i = _from; i < _to; i += Stride)
        {
            var (lower, upper) = BandsOf(i);
            if (!double.IsFinite(lower)) continue;
            var (left, right) = (X(i) - Slot / 2, X(Math.Min(i + Stride, _to) - 1) + Slot / 2);
            boxes.Add(new Box(left, Clipped(upper), right, Clipped(lower)));
        }

        _sheet.Fill(boxes, SheetTheme.Band, HazeAlpha);
    }

    private void Bars()
    {
        var boxes = new List<Box>();
        for (var i = _from; i < _to; i += Stride)
        {
            var end = Math.Min(i + Stride, _to);
            var (top, bottom) = (Y(High(i, end)), Y(Low(i, end)));
            // A candle that did not move is still there.
            var middle = (X(i) + X(end - 1)) / 2;
            boxes.Add(new Box(middle - 0.5, top, middle + 0.5, Math.Max(bottom, top + 1)));
        }

        _sheet.Fill(boxes, SheetTheme.Ink);
    }

    private void Candles()
    {
        var (rising, falling) = (new List<Box>(), new List<Box>());
        for (var i = _from; i < _to; i++)
        {
            var boxes = _columns.Close[i] >= _columns.Open[i] ? rising : falling;
            var half = Math.Min(6, Slot * 0.35);
            boxes.Add(new Box(X(i) - 0.5, Y(_columns.High[i]), X(i) + 0.5, Y(_columns.Low[i])));
            var (open, close) = (Y(_columns.Open[i]), Y(_columns.Close[i]));
            var top = Math.Min(open, close);
            boxes.Add(new Box(X(i) - half, top, X(i) + half, Math.Max(Math.Max(open, close), top + 1)));
        }

        _sheet.Fill(falling, SheetTheme.Fall);
        _sheet.Fill(rising, SheetTheme.Ink);
    }

    private void Bands()
    {
        Curve(SheetTheme.Middle, (from, _) => _bands.Middle[from]);
        Curve(SheetTheme.Band, (from, _) => BandsOf(from).Upper);
        Curve(SheetTheme.Band, (from, _) => BandsOf(from).Lower);
    }

    // Interrupted where there is no band.
    private void Curve(Rgb colour, Func<int, int, double> value)
    {
        var spots = new List<Spot>();
        for (var i = _from; i < _to; i += Stride)
        {
            var price = value(i, _to);
            if (double.IsFinite(price)) spots.Add(new Spot(X(i), Clipped(price)));
            else Flush();
        }

        Flush();

        void Flush()
        {
            if (spots.Count > 1) _sheet.Line([.. spots], 1, colour);
            spots.Clear();
        }
    }

    private (double Lower, double Upper) BandsOf(int from)
    {
        var (lower, upper) = (_bands.Lower[from], _bands.Upper[from]);
        for (var i = from + 1; i < Math.Min(from + Stride, _to); i++)
            (lower, upper) = (Math.Min(lower, _bands.Lower[i]), Math.Max(upper, _bands.Upper[i]));
        return (lower, upper);
    }

    // Bands may reach farther than the price, which the pane is made for.
    private double Clipped(double price) => Math.Clamp(_price.Y(price), _pane.Top, _pane.Bottom);

    private void Mark(MarkCluster one)
    {
        var down = one.Side == Side.Long ? 1 : -1;
        var tip = new Spot(one.X, Y(one.Edge) + (MarkGap * down));
        var colour = one.Side == Side.Long ? SheetTheme.Long : SheetTheme.Short;
        _sheet.Fill(new Arrowhead(tip, MarkHalfWidth, MarkHeight * down), colour);
        if (one.Count == 1) return;
        var text = string.Create(CultureInfo.InvariantCulture, $"×{one.Count}");
        _sheet.Write(tip.By(MarkHalfWidth + 2, MarkHeight * 0.6 * down), Anchor.Start, text, 7, colour);
    }
}
