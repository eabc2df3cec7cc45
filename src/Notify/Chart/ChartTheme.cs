namespace ActorNotice.Notify.Chart;

/// <summary>Sizes in pixels and colours. A phone shows a picture about 400 points wide, so text is large.</summary>
internal static class ChartTheme
{
    /// <summary>Of the picture.</summary>
    internal const int Width = 1_080;

    /// <summary>Of the picture.</summary>
    internal const int Height = 810;

    /// <summary>Of a capital in the title.</summary>
    internal const double TitleText = 36;

    /// <summary>Of a capital along the axes.</summary>
    internal const double AxisText = 20;

    /// <summary>Of the bands.</summary>
    internal const double BandLine = 3;

    /// <summary>From the edge to anything.</summary>
    internal const double Margin = 24;

    /// <summary>What is behind everything.</summary>
    internal static readonly Rgb Ground = new(16, 21, 28);

    /// <summary>Lines of the axes.</summary>
    internal static readonly Rgb Grid = new(35, 44, 55);

    /// <summary>Text that is not the point.</summary>
    internal static readonly Rgb Dim = new(150, 163, 178);

    /// <summary>Text that is.</summary>
    internal static readonly Rgb Bright = new(236, 241, 246);

    /// <summary>The outer bands.</summary>
    internal static readonly Rgb Band = new(92, 160, 240);

    /// <summary>The middle band.</summary>
    internal static readonly Rgb Middle = new(112, 122, 138);

    // Light and dark instead of green and red, which mean the opposite in Seoul and in Berlin; colour is for signals.

    /// <summary>A candle that rose.</summary>
    internal static readonly Rgb Rise = new(226, 232, 240);

    /// <summary>A candle that fell.</summary>
    internal static readonly Rgb Fall = new(108, 119, 134);

    /// <summary>LONG.</summary>
    internal static readonly Rgb Long = new(46, 211, 183);

    /// <summary>SHORT.</summary>
    internal static readonly Rgb Short = new(255, 158, 68);

    /// <summary>A fresh palette with all of these in it.</summary>
    internal static Palette Palette() => new(Ground, Grid, Dim, Bright, Band, Middle, Rise, Fall, Long, Short);
}
