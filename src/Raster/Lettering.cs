namespace ActorNotice.Raster;

/// <summary>Text of one size and colour.</summary>
/// <param name="Height">Of a capital letter, in pixels.</param>
/// <param name="Colour">The colour.</param>
public readonly record struct Lettering(double Height, Rgb Colour)
{
    private const double GridHeight = 6;
    private const double Gap = 1.7;
    private const double Thickness = 0.135;

    private double Unit => Height / GridHeight;

    /// <summary>A text with the words in capitals that have a small letter which only exists as a capital: so that no
    /// word is half of each, and 1m stays 1m.</summary>
    public static string Legible(string text) => string.Join(' ', text.Split(' ').Select(static word =>
        word.All(Glyphs.IsKnown) ? word : word.ToUpperInvariant()));

    /// <summary>The pixels that a text takes.</summary>
    public double WidthOf(string text) =>
        text.Length == 0 ? 0 : Unit * (text.Sum(Glyphs.WidthOf) + (Gap * (text.Length - 1)));

    /// <summary>Writes a text.</summary>
    /// <param name="canvas">On what.</param>
    /// <param name="text">What.</param>
    /// <param name="at">Where its left end and its middle line are.</param>
    public void Write(Canvas canvas, string text, Spot at)
    {
        var pen = at.By(0, -Height / 2);
        foreach (var letter in text)
        {
            foreach (var stroke in Glyphs.Of(letter)) Write(canvas, stroke.AsSpan(), pen);
            pen = pen.By(Unit * (Glyphs.WidthOf(letter) + Gap), 0);
        }
    }

    /// <summary>Writes a text that ends at a place.</summary>
    public void WriteTo(Canvas canvas, string text, Spot end) => Write(canvas, text, end.By(-WidthOf(text), 0));

    /// <summary>Writes a text with its middle at a place.</summary>
    public void WriteAround(Canvas canvas, string text, Spot middle) =>
        Write(canvas, text, middle.By(-WidthOf(text) / 2, 0));

    private void Write(Canvas canvas, ReadOnlySpan<Spot> stroke, Spot pen)
    {
        Span<Spot> spots = stackalloc Spot[stroke.Length];
        for (var i = 0; i < stroke.Length; i++) spots[i] = pen.By(stroke[i].X * Unit, stroke[i].Y * Unit);
        var width = Height * Thickness;
        // A stroke of one point is a dot, which is seen only when it is thicker than a line.
        if (spots.Length == 1) canvas.Fill(new Segment(spots[0], spots[0], width * 0.7), Colour);
        else canvas.Stroke(spots, width, Colour);
    }
}
