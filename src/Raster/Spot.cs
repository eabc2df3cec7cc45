namespace ActorNotice.Raster;

/// <summary>A place on the canvas in pixels from its upper left corner; the middle of the first pixel is (0.5,
/// 0.5).</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>Moved by so much.</summary>
    public Spot By(double x, double y) => new(X + x, Y + y);
}
