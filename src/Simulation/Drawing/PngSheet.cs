using ActorNotice.Raster;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Draws a picture as pixels.</summary>
internal sealed class PngSheet(int width, int height) : ISheet
{
    private readonly Canvas _canvas = new(width, height, SheetTheme.Palette(), SheetTheme.Paper);

    /// <inheritdoc/>
    public void Fill(Box box, Rgb colour, double alpha = 1) => _canvas.Fill(box, colour, alpha);

    /// <inheritdoc/>
    public void Fill(IReadOnlyCollection<Box> boxes, Rgb colour, double alpha = 1)
    {
        foreach (var box in boxes) _canvas.Fill(box, colour, alpha);
    }

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<Spot> spots, double width, Rgb colour) => _canvas.Stroke(spots, width, colour);

    /// <inheritdoc/>
    public void Fill(Arrowhead mark, Rgb colour) => _canvas.Fill(mark, colour);

    /// <inheritdoc/>
    public void Write(Spot at, Anchor anchor, string text, double height, Rgb colour)
    {
        var (letters, shown) = (new Lettering(height, colour), Lettering.Legible(text));
        if (anchor == Anchor.Start) letters.Write(_canvas, shown, at);
        else if (anchor == Anchor.Middle) letters.WriteAround(_canvas, shown, at);
        else letters.WriteTo(_canvas, shown, at);
    }

    /// <inheritdoc/>
    public byte[] Finish() => PngWriter.Write(_canvas);
}
