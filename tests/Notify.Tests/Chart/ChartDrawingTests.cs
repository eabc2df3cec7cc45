using ActorNotice.Market;
using ActorNotice.Notify.Chart;
using ActorNotice.Raster;
using ActorNotice.Raster.Tests;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Tests.Chart;

public sealed class ChartDrawingTests
{
    private const int MostBytes = 100_000;

    public static TheoryData<string, string, double, double> Markets { get; } = new()
    {
        { "BTCUSDT", "15m", 42_000, 0.1 },
        { "1000PEPEUSDT", "1h", 0.0123456, 0.0000001 },
        { "ETHUSDT", "1d", 3_500, 0.01 },
        { "SOLUSDT_261225", "5m", 150, 0.01 },
        { "币安人生USDT", "1w", 0.35, 0.00001 },
        { "BTCUSDT", "1M", 60_000, 0.1 },
        { "AAAUSDT", "1m", 0.00012345, 0.00000001 },
    };

    [Theory]
    [MemberData(nameof(Markets))]
    public void WhenAMarketIsDrawnThenItsBandsLieWhereTheirValuesSay(string symbol, string interval, double start, double tick)
    {
        var subject = Pictures.Subject(Pictures.Walk(symbol, interval, start, tick), decimals: null);
        var (png, frame) = Drawn(subject);
        var points = subject.Picture.Points;
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Bands is not { } bands) continue;
            // The newest candle's mark may lie over the band.
            if (i == points.Length - 1) continue;
            Assert.Equal(ChartTheme.Band, png[frame.X(i), RowOf(bands.Upper, frame)]);
            Assert.Equal(ChartTheme.Band, png[frame.X(i), RowOf(bands.Lower, frame)]);
        }
    }

    [Theory]
    [MemberData(nameof(Markets))]
    public void WhenAMarketIsDrawnThenTheFileIsSmall(string symbol, string interval, double start, double tick)
    {
        var file = ChartDrawing.Draw(Pictures.Subject(Pictures.Walk(symbol, interval, start, tick)));
        Assert.InRange(file.Length, 10_000, MostBytes);
        var png = new PngReader(file);
        Assert.Equal((ChartTheme.Width, ChartTheme.Height), (png.Width, png.Height));
    }

    [Fact]
    public void WhenALongIsDrawnThenItsMarkIsBelowTheCandleThatMadeIt()
    {
        var subject = Pictures.Subject();
        var (png, frame) = Drawn(subject);
        var last = subject.Picture.Points.Length - 1;
        var low = RowOf(subject.Picture.Points[last].Candle.Low.ToDouble(), frame);
        Assert.Contains(Enumerable.Range((int)low, 40), row => png[frame.X(last), row] == ChartTheme.Long);
        Assert.Equal(0, CountOf(png, ChartTheme.Long, frame.X(0), frame.X(last - 2), frame.PricePane));
    }

    [Fact]
    public void WhenAShortIsDrawnThenItsMarkIsAboveTheCandleThatMadeIt()
    {
        var subject = Pictures.Subject(Pictures.Walk(isLong: false), Side.Short);
        var (png, frame) = Drawn(subject);
        var last = subject.Picture.Points.Length - 1;
        var high = RowOf(subject.Picture.Points[last].Candle.High.ToDouble(), frame);
        Assert.Contains(Enumerable.Range((int)high - 40, 40), row => png[frame.X(last), row] == ChartTheme.Short);
        Assert.Equal(0, CountOf(png, ChartTheme.Short, frame.X(0), frame.X(last - 2), frame.PricePane));
    }

    [Fact]
    public void WhenTheSignalIsNotTheNewestCandleThenTheMarkIsAtItsOwn()
    {
        var picture = Pictures.Walk();
        var subject = Pictures.Subject(picture) with { MarkOpenMs = picture.Points[30].Candle.OpenTimeMs };
        var (png, frame) = Drawn(subject);
        Assert.True(CountOf(png, ChartTheme.Long, frame.X(29), frame.X(31), frame.PricePane) > 100);
        Assert.Equal(0, CountOf(png, ChartTheme.Long, frame.X(40), frame.X(59), frame.PricePane));
    }

    [Fact]
    public void WhenNoSignalIsToBeShownThenNothingIsMarked()
    {
        var (png, frame) = Drawn(Pictures.Subject(side: null));
        Assert.Equal(0, CountOf(png, ChartTheme.Long, frame.PricePane.Left, frame.PricePane.Right, frame.PricePane));
    }

    [Fact]
    public void WhenACandleRisesThenItsBodyIsLightAndElseDark()
    {
        var subject = Pictures.Subject();
        var (png, frame) = Drawn(subject);
        var (rises, falls) = (0, 0);
        for (var i = 0; i < subject.Picture.Points.Length - 1; i++)
        {
            var candle = subject.Picture.Points[i].Candle;
            var (open, close) = (candle.Open.ToDouble(), candle.Close.ToDouble());
            // Left of the wick, in the middle of the body, where bands seldom run.
            var pixel = png[frame.X(i) - 3, RowOf((open + close) / 2, frame)];
            if (close > open && pixel == ChartTheme.Rise) rises++;
            if (close < open && pixel == ChartTheme.Fall) falls++;
            Assert.NotEqual(close >= open ? ChartTheme.Fall : ChartTheme.Rise, pixel);
        }

        Assert.True(rises > 15 && falls > 15, $"{rises} rises, {falls} falls");
    }

    [Fact]
    public void WhenAClosingPriceLeftTheBandsThenTheStripHasADotOnItsSide()
    {
        var subject = Pictures.Subject();
        var (png, frame) = Drawn(subject);
        for (var i = 0; i < subject.Picture.Points.Length; i++)
        {
            if (subject.Picture.Points[i].Bands?.PercentB is not { } percent) continue;
            var pixel = png[frame.X(i), frame.Percent.Y(ChartFrame.Shown(percent) ?? percent)];
            Assert.Equal(percent <= 0 ? ChartTheme.Long : percent >= 1 ? ChartTheme.Short : ChartTheme.Band, pixel);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    public void WhenTheMarketIsFlatThenItIsStillAPicture(int candles)
    {
        var stream = new StreamKey(Symbol.Parse("FLATUSDT"), Interval.Parse("1m"));
        var price = Price.Parse("1");
        var points = Enumerable.Range(0, candles).Select(i => new PicturePoint(
            new Candle(Pictures.EndMs + (i * 60_000L), price, price, price, price, 0m, 0m, 0),
            new BandReading(1, 1, 1, 0, null)));
        var png = new PngReader(ChartDrawing.Draw(Pictures.Subject(new WindowPicture(stream, [.. points]), null)));
        Assert.Equal(ChartTheme.Ground, png[2, 2]);
    }

    private static (PngReader Png, ChartFrame Frame) Drawn(ChartSubject subject) =>
        (new PngReader(ChartDrawing.Draw(subject)), new ChartFrame(subject));

    // By hand: linear between the pane's ends.
    private static double RowOf(double value, ChartFrame frame) =>
        frame.PricePane.Top + ((frame.Price.High - value) / (frame.Price.High - frame.Price.Low) * frame.PricePane.Height);

    private static int CountOf(PngReader png, Rgb colour, double left, double right, Box pane)
    {
        var count = 0;
        for (var y = pane.Top; y < pane.Bottom; y++)
            for (var x = left; x < right; x++)
                if (png[x, y] == colour) count++;
        return count;
    }
}
