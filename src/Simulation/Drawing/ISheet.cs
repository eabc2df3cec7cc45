using ActorNotice.Raster;

namespace ActorNotice.Simulation.Drawing;

/// <summary>What a picture is drawn on: the same calls make vectors or pixels.</summary>
internal interface ISheet
{
    /// <summary>A filled rectangle.</summary>
    /// <param name="box">Where.</param>
    /// <param name="colour">With what.</param>
    /// <param name="alpha">How opaque, 0 … 1.</param>
    void Fill(Box box, Rgb colour, double alpha = 1);

    /// <summary>Many filled rectangles of one colour, such as the bars of a price.</summary>
    /// <param name="boxes">Where; none over another.</param>
    /// <param name="colour">With what.</param>
    /// <param name="alpha">How opaque, 0 … 1.</param>
    void Fill(IReadOnlyCollection<Box> boxes, Rgb colour, double alpha = 1);

    /// <summary>A line from spot to spot.</summary>
    void Line(ReadOnlySpan<Spot> spots, double width, Rgb colour);

    /// <summary>A triangle.</summary>
    void Fill(Arrowhead mark, Rgb colour);

    /// <summary>A text in one line.</summary>
    /// <param name="at">Its place; its middle line in height.</param>
    /// <param name="anchor">Which part of it lies there.</param>
    /// <param name="text">What.</param>
    /// <param name="height">Of a capital, in pixels.</param>
    /// <param name="colour">With what.</param>
    void Write(Spot at, Anchor anchor, string text, double height, Rgb colour);

    /// <summary>The whole picture as a file.</summary>
    byte[] Finish();
}
