namespace ActorNotice.Simulation.Drawing;

/// <summary>Makes an empty sheet of a format.</summary>
internal static class Sheets
{
    /// <summary>White, so large.</summary>
    internal static ISheet New(PictureFormat format, int width, int height) =>
        format == PictureFormat.Svg ? new SvgSheet(width, height) : new PngSheet(width, height);
}
