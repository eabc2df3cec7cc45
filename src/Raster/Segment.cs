namespace ActorNotice.Raster;

/// <summary>A straight stroke with round ends.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other; may be the same, for a dot.</param>
/// <param name="Radius">Half its width.</param>
public readonly record struct Segment(Spot From, Spot To, double Radius) : IShape
{
    /// <inheritdoc/>
    public Box Bounds => new Box(
        Math.Min(From.X, To.X), Math.Min(From.Y, To.Y), Math.Max(From.X, To.X), Math.Max(From.Y, To.Y)).Grown(Radius);

    /// <inheritdoc/>
    public double DistanceTo(double x, double y)
    {
        var (dx, dy) = (To.X - From.X, To.Y - From.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp((((x - From.X) * dx) + ((y - From.Y) * dy)) / length, 0, 1) : 0;
        var (ox, oy) = (x - From.X - (along * dx), y - From.Y - (along * dy));
        return Math.Sqrt((ox * ox) + (oy * oy)) - Radius;
    }
}
