using ActorNotice.Signals;

namespace ActorNotice.Notify.Chart;

/// <summary>What a chart shows.</summary>
/// <param name="Picture">Candles and bands.</param>
/// <param name="Side">The signal's; null = no signal is marked.</param>
/// <param name="MarkOpenMs">Which candle made it, Unix ms; without effect when it is not among those shown.</param>
/// <param name="Decimals">Of the symbol's prices; null when unknown.</param>
/// <param name="Zone">In which times are shown.</param>
internal sealed record ChartSubject(
    WindowPicture Picture, Side? Side, long? MarkOpenMs, int? Decimals, TimeZoneInfo Zone)
{
    /// <summary>The colour of its signal.</summary>
    internal Rgb Accent => Side switch
    {
        Signals.Side.Long => ChartTheme.Long,
        Signals.Side.Short => ChartTheme.Short,
        _ => ChartTheme.Bright,
    };
}
