using ActorNotice.Notify.Wording;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Chart;

/// <summary>The picture that goes with a notice: the signal's own window, for a digest that of its strongest
/// signal.</summary>
/// <param name="isOn">Whether notices carry pictures at all; windows may keep candles for other askers too.</param>
/// <param name="writer">Knows the zone.</param>
/// <param name="decimals">Of prices.</param>
internal sealed class NoticeChart(bool isOn, NoticeWriter writer, PriceDecimals decimals)
{
    /// <summary>A PNG; null when the notice has none to show.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="problem">Why it could not be drawn; null normally.</param>
    internal byte[]? TryDraw(Notice notice, out string? problem)
    {
        problem = null;
        if (!isOn || Shown(notice) is not { Picture: { } picture } signal) return null;
        var mark = SignalMark.Of(signal.Decision);
        try
        {
            return ChartDrawing.Draw(new ChartSubject(
                picture, mark.Side, mark.OpenTimeMs, decimals(mark.Stream.Symbol), writer.Zone));
        }
        catch (Exception failure) when (failure is ArithmeticException or ArgumentException or IndexOutOfRangeException)
        {
            // Numbers that nobody drew before must not cost a notice; it goes without, and says so.
            problem = $"sent without its picture: {failure.GetType().Name}";
            return null;
        }
    }

    private static Signal? Shown(Notice notice) => notice switch
    {
        SignalNotice { Signal: var signal } => signal,
        DigestNotice digest => digest.Folded.Select(static one => one.Signal)
            .Where(static one => one.Picture is not null).MaxBy(Strength),
        _ => null,
    };

    // How far outside the bands, in bandwidths.
    private static double Strength(Signal signal) => Math.Abs((signal.Decision.Bands?.PercentB ?? 0.5) - 0.5);
}
