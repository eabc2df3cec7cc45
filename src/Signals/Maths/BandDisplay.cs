using ActorNotice.Market;

namespace ActorNotice.Signals.Maths;

/// <summary>The bands as doubles, from the exact sums: for eyes, never for a decision (facts/indicators.md section
/// 1).</summary>
internal static class BandDisplay
{
    /// <summary>Reads a full window.</summary>
    internal static BandReading Read(CloseWindow window, decimal deviations)
    {
        // only the last step is rounded: sums and spread are exact up to here
        double n = window.Period;
        var sum = (double)window.Sum;
        var k = (double)deviations;
        var reach = k * Math.Sqrt(window.IsNarrow ? (double)window.Spread : (double)window.WideSpread);
        var unit = n * Price.Scale;

        // reach = N·k·σ, so a flat window is reach 0: there %B does not exist
        double? percentB = reach > 0 ? 0.5 + (n * window.Newest - sum) / (2 * reach) : null;
        return new BandReading(sum / unit, (sum + reach) / unit, (sum - reach) / unit, 2 * reach / sum, percentB);
    }
}
