namespace ActorNotice.Raster;

/// <summary>Values onto rows of pixels: the larger, the higher.</summary>
/// <param name="Low">The value at the bottom.</param>
/// <param name="High">The value at the top; above the low one.</param>
/// <param name="Pane">Where.</param>
public readonly record struct LinearScale(double Low, double High, Box Pane)
{
    /// <summary>The row of a value.</summary>
    public double Y(double value) => Pane.Bottom - ((value - Low) / (High - Low) * Pane.Height);

    /// <summary>A scale that shows all values with room around them.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="room">The part of their range that is added above and below.</param>
    /// <param name="pane">Where.</param>
    public static LinearScale Around(IReadOnlyCollection<double> values, double room, Box pane)
    {
        var (low, high) = (values.Min(), values.Max());
        // A market that did not move is a line in the middle.
        var margin = high > low ? (high - low) * room : Math.Max(Math.Abs(high) * room, double.Epsilon * 4);
        return new LinearScale(low - margin, high + margin, pane);
    }
}
