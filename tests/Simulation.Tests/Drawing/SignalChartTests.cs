using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ActorNotice.Raster;
using ActorNotice.Raster.Tests;
using ActorNotice.Signals;
using ActorNotice.Simulation.Drawing;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Drawing;

public sealed class SignalChartTests
{
    private const string Long = "#00917a";
    private const string Short = "#de6a00";
    private static readonly SignalRule Rule = new(20, 2, 0.001m, null);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(2_000, 1)]
    [InlineData(5_000, 2)]
    [InlineData(60_000, 2)]
    public void WhenASeriesIsDrawnThenEveryPaneHasItsMarksAndEachSignalIsCounted(int candles, int times)
    {
        var columns = Walk.Columns(candles);
        var signals = SignalSeries.Scan(columns, Rule);

        var text = Svg(columns, signals);

        // A legend's mark a side, and each signal once in the pane of everything, once in its row.
        Assert.Equal(signals.Marks.Count(static one => one.Side == Side.Long) * times + 1, Counted(text, Long));
        Assert.Equal(signals.Marks.Count(static one => one.Side == Side.Short) * times + 1, Counted(text, Short));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.Equal(text, Svg(columns, signals));
    }

    [Fact]
    public void WhenTheSamePictureIsDrawnInPixelsThenPriceBandsAndBothMarksAreSeen()
    {
        var columns = Walk.Columns(300);
        var signals = SignalSeries.Scan(columns, Rule);
        var png = new PngReader(SignalChart.Draw(columns, signals, Rule, PictureFormat.Png));

        var seen = Enumerable.Range(0, png.Height)
            .SelectMany(y => Enumerable.Range(0, png.Width).Select(x => png[x, y])).ToHashSet();
        var size = XDocument.Parse(Svg(columns, signals)).Root!;

        Assert.Contains(signals.Marks, static one => one.Side == Side.Long);
        Rgb[] colours = [SheetTheme.Ink, SheetTheme.Fall, SheetTheme.Long, SheetTheme.Short, SheetTheme.Grid];
        Assert.All(colours, colour => Assert.Contains(colour, seen));
        Assert.Equal(size.Attribute("width")?.Value, png.Width.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(size.Attribute("height")?.Value, png.Height.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void WhenAFileIsLongThenItIsDrawnInRowsAndOneThatIsAsLongAsAllNeedsNoMore()
    {
        var (small, month) = (Height(2_000), Height(43_200));

        Assert.InRange(small, 600, 800);
        Assert.InRange(month, 4_000, 6_000);
        Assert.Equal(month, Height(90_000));
    }

    [Fact]
    public void WhenCandlesAreMissingThenTheHoleIsMarkedAndNoBandGoesAcrossIt()
    {
        var candles = Walk.Candles(400);
        var whole = KlineColumns.Of(Some.BtcMinutes, candles);
        var torn = KlineColumns.Of(Some.BtcMinutes, [.. candles[..200], .. candles[210..]]);

        var text = Svg(torn, SignalSeries.Scan(torn, Rule));

        Assert.Equal(0, Counted(Svg(whole, SignalSeries.Scan(whole, Rule)), "#d65060"));
        Assert.Equal(1, Counted(text, "#d65060"));
        // Two bands and the middle, on each side of the hole.
        Assert.Equal(6, XDocument.Parse(text).Descendants().Count(static one => one.Attribute("stroke") is not null));
    }

    [Fact]
    public void WhenAnAxisIsLabelledThenPricesAndTimesAreRound()
    {
        var columns = Walk.Columns(3_000);
        var labels = XDocument.Parse(Svg(columns, SignalSeries.Scan(columns, Rule))).Descendants()
            .Where(static one => one.Name.LocalName == "text").Select(static one => one.Value).ToList();
        var times = labels.Where(static text => text.Length == 5 && text[2] == ':').ToList();
        var prices = labels.Select(static text => double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var price)
            ? price : 0).Where(static price => price > 0).ToList();

        Assert.NotEmpty(times);
        Assert.All(times, static text => Assert.EndsWith(":00", text, StringComparison.Ordinal));
        Assert.True(prices.Count >= 6);
        Assert.All(prices, static price => Assert.Equal(Math.Round(price * 2), price * 2, 6));
    }

    private static string Svg(KlineColumns columns, SignalSeries signals) =>
        Encoding.UTF8.GetString(SignalChart.Draw(columns, signals, Rule));

    private static int Height(int candles)
    {
        var columns = Walk.Columns(candles);
        var picture = XDocument.Parse(Svg(columns, SignalSeries.Scan(columns, Rule)));
        return int.Parse(picture.Root!.Attribute("height")!.Value, CultureInfo.InvariantCulture);
    }

    // Marks and rectangles of a colour; a mark of several says of how many.
    private static int Counted(string svg, string colour)
    {
        var own = XDocument.Parse(svg).Descendants().Where(one => one.Attribute("fill")?.Value == colour).ToList();
        var more = own.Where(static one => one.Value.StartsWith('×'))
            .Sum(static one => int.Parse(one.Value[1..], CultureInfo.InvariantCulture) - 1);
        return own.Count(static one => one.Name.LocalName is "path" or "rect") + more;
    }
}
