namespace ActorNotice.Simulation.Drawing;

/// <summary>What a file's name says about the picture in it.</summary>
public static class PictureName
{
    /// <summary>By the ending: <c>.svg</c> or <c>.png</c>; null for any other.</summary>
    /// <param name="path">A path.</param>
    public static PictureFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".SVG" => PictureFormat.Svg,
        ".PNG" => PictureFormat.Png,
        _ => null,
    };
}
