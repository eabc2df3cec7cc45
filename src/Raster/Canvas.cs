namespace ActorNotice.Raster;

/// <summary>Pixels to draw on: colours of a palette, rows from the top, smooth edges. What lies outside is cut
/// off.</summary>
public sealed class Canvas
{
    private readonly byte[] _pixels;

    /// <summary>One colour all over.</summary>
    public Canvas(int width, int height, Palette palette, Rgb ground)
    {
        (Width, Height, Palette) = (width, height, palette);
        _pixels = new byte[width * height];
        _pixels.AsSpan().Fill(Palette.IndexOf(ground));
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The colours.</summary>
    public Palette Palette { get; }

    /// <summary>One row's colours by index.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width, Width);

    /// <summary>Fills a shape.</summary>
    /// <param name="shape">What.</param>
    /// <param name="colour">With what.</param>
    /// <param name="alpha">How opaque, 0 … 1.</param>
    public void Fill<TShape>(in TShape shape, Rgb colour, double alpha = 1)
        where TShape : struct, IShape
    {
        var bounds = shape.Bounds.Grown(1);
        var (left, right) = (Math.Max(0, (int)bounds.Left), Math.Min(Width - 1, (int)bounds.Right));
        var (top, bottom) = (Math.Max(0, (int)bounds.Top), Math.Min(Height - 1, (int)bounds.Bottom));
        var ink = Palette.IndexOf(colour);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                // The part of the pixel that lies inside, as if the edge were straight there.
                var covered = 0.5 - shape.DistanceTo(x + 0.5, y + 0.5);
                if (covered > 0) Blend(x, y, ink, LevelOf(Math.Min(covered, 1) * alpha));
            }
        }
    }

    /// <summary>Fills whole pixels.</summary>
    /// <param name="box">Rounded to pixels; at least one wide and high.</param>
    /// <param name="colour">With what.</param>
    /// <param name="alpha">How opaque, 0 … 1.</param>
    public void Fill(Box box, Rgb colour, double alpha = 1)
    {
        var (left, top) = ((int)Math.Round(box.Left), (int)Math.Round(box.Top));
        var right = Math.Min(Width, Math.Max(left + 1, (int)Math.Round(box.Right)));
        var bottom = Math.Min(Height, Math.Max(top + 1, (int)Math.Round(box.Bottom)));
        var (ink, level) = (Palette.IndexOf(colour), LevelOf(alpha));
        for (var y = Math.Max(0, top); y < bottom; y++)
            for (var x = Math.Max(0, left); x < right; x++) Blend(x, y, ink, level);
    }

    /// <summary>Strokes from spot to spot.</summary>
    public void Stroke(ReadOnlySpan<Spot> spots, double width, Rgb colour)
    {
        for (var i = 1; i < spots.Length; i++) Fill(new Segment(spots[i - 1], spots[i], width / 2), colour);
    }

    private static int LevelOf(double alpha) => (int)((alpha * Palette.Levels) + 0.5);

    private void Blend(int x, int y, byte ink, int level)
    {
        if (level == 0) return;
        ref var pixel = ref _pixels[(y * Width) + x];
        pixel = Palette.Mix(pixel, ink, level);
    }
}
