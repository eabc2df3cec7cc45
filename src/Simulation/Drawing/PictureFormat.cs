namespace ActorNotice.Simulation.Drawing;

/// <summary>What a picture is written as.</summary>
public enum PictureFormat
{
    /// <summary>Vectors: sharp at any size, for a browser or print.</summary>
    Svg,

    /// <summary>Pixels: for a message or a page.</summary>
    Png,
}
