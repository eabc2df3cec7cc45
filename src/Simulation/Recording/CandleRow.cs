using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Recording;

/// <summary>A recorded event as a candle.</summary>
internal static class CandleRow
{
    /// <summary>Reads the event's row.</summary>
    internal static Candle Read(KlineEvent one)
    {
        var fields = one.Row.Split(',');
        return new Candle(
            one.OpenMs, Price.Parse(fields[1]), Price.Parse(fields[2]), Price.Parse(fields[3]), Price.Parse(fields[4]),
            decimal.Parse(fields[5], CultureInfo.InvariantCulture),
            decimal.Parse(fields[7], CultureInfo.InvariantCulture),
            long.Parse(fields[8], CultureInfo.InvariantCulture));
    }
}
