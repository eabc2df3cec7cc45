using ActorNotice.Notify.Chart;
using ActorNotice.Raster;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Notify.Tests.Chart;

public sealed class ChartPartsTests
{
    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb White = new(255, 255, 255);

    [Fact]
    public void WhenLabelsAreCrowdedThenNoneCoversAnother() =>
        Prop.ForAll(Gen.Choose(0, 300).Select(static row => (double)row).ListOf(8).ToArbitrary(), rows =>
        {
            var canvas = new Canvas(120, 300, new Palette(Black), Black);
            var labels = new AxisLabels(canvas, new Box(0, 18, 20, 282), 100);
            // A tag that covered another's edge would leave a box that is not 36 high.
            foreach (var row in rows) labels.Tag("1", row, White, Black);
            return Runs(canvas, 100).All(static run => run % 36 == 0);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<int> Runs(Canvas canvas, int x)
    {
        var run = 0;
        for (var y = 0; y < canvas.Height; y++)
        {
            var isTag = canvas.Palette[canvas.Row(y)[x]] == White;
            if (!isTag && run > 0) yield return run;
            run = isTag ? run + 1 : 0;
        }
    }
}
