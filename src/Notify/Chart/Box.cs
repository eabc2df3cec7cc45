namespace ActorNotice.Notify.Chart;

/// <summary>An upright rectangle in pixels.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its width.</summary>
    internal double Width => Right - Left;

    /// <summary>Its height.</summary>
    internal double Height => Bottom - Top;

    /// <summary>Larger by so much on every side.</summary>
    internal Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
