using System.Globalization;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Cli;

/// <summary>Reads <c>--speed</c>: a number above 0, or <c>max</c>.</summary>
internal static class SpeedText
{
    internal static bool TryParse(string? text, out double speed)
    {
        speed = SimulatedExchangeOptions.MaxSpeed;
        return text == "max"
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out speed)
                && speed > 0 && double.IsFinite(speed));
    }
}
