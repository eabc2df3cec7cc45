namespace ActorNotice.Raster;

/// <summary>Something to fill, as its distance function: so that every edge is smooth without drawing it larger
/// first.</summary>
public interface IShape
{
    /// <summary>What it lies in.</summary>
    Box Bounds { get; }

    /// <summary>Pixels from its edge: negative inside, positive outside.</summary>
    double DistanceTo(double x, double y);
}
