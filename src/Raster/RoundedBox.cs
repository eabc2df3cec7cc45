namespace ActorNotice.Raster;

/// <summary>A rectangle with round corners.</summary>
/// <param name="Bounds">Its rectangle.</param>
/// <param name="Radius">Of the corners.</param>
public readonly record struct RoundedBox(Box Bounds, double Radius) : IShape
{
    /// <inheritdoc/>
    public double DistanceTo(double x, double y)
    {
        var dx = Math.Abs(x - ((Bounds.Left + Bounds.Right) / 2)) - (Bounds.Width / 2) + Radius;
        var dy = Math.Abs(y - ((Bounds.Top + Bounds.Bottom) / 2)) - (Bounds.Height / 2) + Radius;
        var (ox, oy) = (Math.Max(dx, 0), Math.Max(dy, 0));
        return Math.Sqrt((ox * ox) + (oy * oy)) + Math.Min(Math.Max(dx, dy), 0) - Radius;
    }
}
