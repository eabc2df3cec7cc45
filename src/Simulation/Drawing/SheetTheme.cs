using ActorNotice.Raster;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Colours and sizes of pictures for a screen or for paper. LONG and SHORT are teal and orange as in notices:
/// green and red mean the opposite in Seoul and in Berlin, and nothing to one man in twelve.</summary>
internal static class SheetTheme
{
    /// <summary>Of a capital of a label, in pixels.</summary>
    internal const double SmallText = 9;

    /// <summary>Of a capital of a title, in pixels.</summary>
    internal const double TitleText = 13;

    /// <summary>What is behind everything.</summary>
    internal static readonly Rgb Paper = new(255, 255, 255);

    /// <summary>Lines of the axes.</summary>
    internal static readonly Rgb Grid = new(228, 231, 236);

    /// <summary>Text that is not the point.</summary>
    internal static readonly Rgb Dim = new(96, 104, 116);

    /// <summary>Text that is, and the price.</summary>
    internal static readonly Rgb Ink = new(34, 40, 49);

    /// <summary>A candle that fell.</summary>
    internal static readonly Rgb Fall = new(140, 149, 162);

    /// <summary>The outer bands, and what lies between them.</summary>
    internal static readonly Rgb Band = new(92, 150, 222);

    /// <summary>The middle band.</summary>
    internal static readonly Rgb Middle = new(216, 178, 120);

    /// <summary>LONG.</summary>
    internal static readonly Rgb Long = new(0, 145, 122);

    /// <summary>SHORT.</summary>
    internal static readonly Rgb Short = new(222, 106, 0);

    /// <summary>Where candles are missing.</summary>
    internal static readonly Rgb Hole = new(214, 80, 96);

    /// <summary>The highest score of a sweep.</summary>
    internal static readonly Rgb Best = new(64, 180, 100);

    /// <summary>A fresh palette with all of these in it, and what each makes over the paper: so that no letter's edge can
    /// take the place of a score's shade.</summary>
    internal static Palette Palette()
    {
        Rgb[] all = [Paper, Best, Grid, Dim, Ink, Fall, Band, Middle, Long, Short, Hole];
        var palette = new Palette(all);
        foreach (var colour in all)
            for (var level = 1; level < Raster.Palette.Levels; level++)
                palette.Mix(palette.IndexOf(Paper), palette.IndexOf(colour), level);
        return palette;
    }
}
