using System.Xml.Linq;
using ActorNotice.Signals;
using ActorNotice.Simulation.Drawing;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Drawing;

public sealed class SignalChartTests
{
    private static readonly SignalRule Rule = new(20, 2, 0.001m, null);

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(5_000)]
    public void WhenASeriesIsDrawnThenThePictureIsWellFormedAndHasAMarkASignal(int candles)
    {
        var columns = Walk.Columns(candles);
        var signals = SignalSeries.Scan(columns, Rule);

        var text = SignalChart.Draw(columns, signals, Rule);
        var shapes = XDocument.Parse(text).Descendants().Where(static one => one.Name.LocalName == "path").ToList();

        Assert.Equal(signals.Marks.Length, shapes.Count(static one => one.Attribute("fill")?.Value is "#1a8f3c" or "#c0392b"));
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.Equal(text, SignalChart.Draw(columns, signals, Rule));
    }
}
