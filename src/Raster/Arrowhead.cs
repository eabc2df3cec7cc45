namespace ActorNotice.Raster;

/// <summary>A triangle that points up or down.</summary>
/// <param name="Tip">Its tip.</param>
/// <param name="HalfWidth">Half the length of its base.</param>
/// <param name="Height">From the tip to the base: positive when the base is below.</param>
public readonly record struct Arrowhead(Spot Tip, double HalfWidth, double Height) : IShape
{
    /// <inheritdoc/>
    public Box Bounds => new(
        Tip.X - HalfWidth, Math.Min(Tip.Y, Tip.Y + Height), Tip.X + HalfWidth, Math.Max(Tip.Y, Tip.Y + Height));

    /// <inheritdoc/>
    public double DistanceTo(double x, double y)
    {
        var size = Math.Abs(Height);
        var down = (y - Tip.Y) * Math.Sign(Height);
        // the farther of the two edges that it is outside of: the sides mirrored into one, and the base
        var side = ((Math.Abs(x - Tip.X) * size) - (down * HalfWidth))
            / Math.Sqrt((size * size) + (HalfWidth * HalfWidth));
        return Math.Max(side, down - size);
    }
}
