using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Raster.Tests;

public sealed class CanvasTests
{
    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Teal = new(46, 211, 183);

    [Fact]
    public void WhenAnAxisIsDividedThenEveryTickIsExactlyWhatItsLabelSays()
    {
        var ends = Gen.Choose(1, 1_000_000_000).SelectMany(low => Gen.Choose(1, 1_000_000).SelectMany(
            size => Gen.Choose(0, 7).Select(power => (Low: low / Math.Pow(10, power), Size: size / Math.Pow(10, power)))));
        Prop.ForAll(ends.ToArbitrary(), one =>
        {
            var ticks = NiceTicks.Between(one.Low, one.Low + one.Size, 6);
            var texts = ticks.Values.Select(value => value.ToString("F" + ticks.Decimals, CultureInfo.InvariantCulture));
            return ticks.Values.Length is >= 1 and <= 7
                && ticks.Values.All(value => value >= one.Low - 1e-9 && value <= one.Low + one.Size + 1e-9)
                && texts.Select(static text => double.Parse(text, CultureInfo.InvariantCulture))
                    .Zip(ticks.Values).All(pair => Math.Abs(pair.First - pair.Second) < ticks.Step / 1_000);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WhenAPaletteIsFullThenItsMainColoursAreStillExact()
    {
        var palette = new Palette(Black, White, Teal);
        for (var i = 0; i < 400; i++) palette.IndexOf(new Rgb((byte)i, (byte)(i / 2), 7));
        Assert.Equal(256, palette.Colours.Length);
        Assert.Equal(Teal, palette[palette.IndexOf(Teal)]);
        Assert.Equal(White, palette[palette.IndexOf(new Rgb(254, 255, 255))]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 127)]
    [InlineData(8, 255)]
    public void WhenColoursAreMixedThenTheUpperOneCountsAsMuchAsItIsOpaque(int level, byte expected)
    {
        var palette = new Palette(Black, White);
        Assert.Equal(expected, palette[palette.Mix(palette.IndexOf(Black), palette.IndexOf(White), level)].R);
    }

    [Fact]
    public void WhenADiscIsFilledThenItsAreaIsRight()
    {
        var canvas = new Canvas(100, 100, new Palette(Black), Black);
        canvas.Fill(new Segment(new Spot(50, 50), new Spot(50, 50), 30), White);
        var sum = Enumerable.Range(0, 100).Sum(y => canvas.Row(y).ToArray().Sum(index => canvas.Palette[index].R / 255.0));
        Assert.InRange(sum, Math.PI * 900 * 0.99, Math.PI * 900 * 1.01);
    }

    [Fact]
    public void WhenAShapeLeavesTheCanvasThenItIsCutOff()
    {
        var canvas = new Canvas(10, 10, new Palette(Black), Black);
        canvas.Fill(new Segment(new Spot(-50, -50), new Spot(60, 60), 2), White);
        canvas.Fill(new Box(-5, 8, 50, 90), White);
        Assert.Equal(White, canvas.Palette[canvas.Row(9)[0]]);
        Assert.Equal(White, canvas.Palette[canvas.Row(5)[5]]);
        Assert.Equal(Black, canvas.Palette[canvas.Row(0)[9]]);
    }
}
