using ActorNotice.Notify.Wording;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Chart;

/// <summary>Where everything of a chart is. Pure.</summary>
internal sealed class ChartFrame
{
    private const double TitleHeight = 92;
    private const double StripHeight = 132;
    private const double StripGap = 34;
    private const double TimesHeight = 52;
    private const double TagPadding = 12;
    private const double PriceRoom = 0.09;
    private const double StripRoom = 0.08;
    private const int MostPriceTicks = 6;

    // Farther out the strip would only show how far, and flatten everything else.
    private const double LeastPercent = -0.5;
    private const double MostPercent = 1.5;

    /// <summary>Lays a subject out.</summary>
    internal ChartFrame(ChartSubject subject)
    {
        var points = subject.Picture.Points;
        var close = points[^1].Candle.Close;
        LevelDecimals = NumberText.LevelDecimals(close, subject.Decimals);
        var values = points.SelectMany(Values).ToArray();
        var (low, high) = (values.Min(), values.Max());
        AxisWidth = WidestLabel(low, high, NumberText.Exact(close, subject.Decimals)) + (2 * TagPadding);

        var right = ChartTheme.Width - AxisWidth;
        var stripBottom = ChartTheme.Height - TimesHeight;
        PricePane = new Box(ChartTheme.Margin, TitleHeight, right, stripBottom - StripHeight - StripGap);
        StripPane = new Box(ChartTheme.Margin, stripBottom - StripHeight, right, stripBottom);
        Price = LinearScale.Around(values, PriceRoom, PricePane);
        PriceTicks = NiceTicks.Between(Price.Low, Price.High, MostPriceTicks);
        Percent = LinearScale.Around(
            [0, 1, .. points.Select(static point => Shown(point.Bands?.PercentB)).OfType<double>()], StripRoom, StripPane);
        // Half a candle's room behind the newest, so that its mark does not touch the axis.
        SlotWidth = PricePane.Width / (points.Length + 0.5);
    }

    /// <summary>Where candles and bands are.</summary>
    internal Box PricePane { get; }

    /// <summary>Where %B is.</summary>
    internal Box StripPane { get; }

    /// <summary>Prices onto rows.</summary>
    internal LinearScale Price { get; }

    /// <summary>%B onto rows.</summary>
    internal LinearScale Percent { get; }

    /// <summary>The round prices.</summary>
    internal NiceTicks PriceTicks { get; }

    /// <summary>Pixels a candle, with the gap to the next.</summary>
    internal double SlotWidth { get; }

    /// <summary>Pixels right of the panes.</summary>
    internal double AxisWidth { get; }

    /// <summary>Decimals of band levels.</summary>
    internal int LevelDecimals { get; }

    /// <summary>Left and right of a label in its box.</summary>
    internal static double Padding => TagPadding;

    /// <summary>The middle of a candle.</summary>
    internal double X(int index) => PricePane.Left + ((index + 0.5) * SlotWidth);

    /// <summary>%B as the strip shows it.</summary>
    internal static double? Shown(double? percent) =>
        percent is { } value ? Math.Clamp(value, LeastPercent, MostPercent) : null;

    private static IEnumerable<double> Values(PicturePoint point)
    {
        yield return point.Candle.Low.ToDouble();
        yield return point.Candle.High.ToDouble();
        if (point.Bands is not { } bands) yield break;
        yield return bands.Lower;
        yield return bands.Upper;
    }

    private double WidestLabel(double low, double high, string close)
    {
        var text = new Lettering(ChartTheme.AxisText, ChartTheme.Dim);
        string[] labels = [NumberText.Level(low, LevelDecimals), NumberText.Level(high, LevelDecimals), close];
        return labels.Max(text.WidthOf);
    }
}
