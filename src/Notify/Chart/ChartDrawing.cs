namespace ActorNotice.Notify.Chart;

/// <summary>Candles, bands and a signal → a PNG. Pure; our own rasteriser, as no image library is worth its megabytes
/// of native code beside the token.</summary>
internal static class ChartDrawing
{
    /// <summary>The picture as a file.</summary>
    internal static byte[] Draw(ChartSubject subject) => PngWriter.Write(Paint(subject));

    /// <summary>The picture as pixels.</summary>
    internal static Canvas Paint(ChartSubject subject)
    {
        var frame = new ChartFrame(subject);
        var canvas = new Canvas(ChartTheme.Width, ChartTheme.Height, ChartTheme.Palette(), ChartTheme.Ground);
        new TimeAxis(canvas, subject, frame).Draw();
        new PricePane(canvas, subject, frame).Draw();
        new PercentStrip(canvas, subject, frame).Draw();
        new ChartTitle(canvas, subject).Draw();
        return canvas;
    }
}
