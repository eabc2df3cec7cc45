using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>How many updates an open candle sends and when, and how late closes are. Pure.</summary>
internal sealed class PumpCadence(SimulatedExchangeOptions options)
{
    private const double FinestMs = 250; // the exchange's own update speed
    private const int UnpacedUpdates = 8;

    /// <summary>How far the exchange's clock is wrong in what it says, ms.</summary>
    internal long SkewMs { get; set; }

    /// <summary>Updates of a candle that is so long.</summary>
    internal int Updates(long lengthMs)
    {
        if (options.UpdatesPerCandle is { } wished) return wished;
        if (!double.IsFinite(options.Speed)) return UnpacedUpdates;
        // Sped up, frames keep their rate in real time: fewer a candle, as a client could not show more anyway.
        var everyMs = Math.Max(FinestMs, options.UpdateEvery.TotalMilliseconds * options.Speed);
        return (int)Math.Max(0, Math.Ceiling(lengthMs / everyMs) - 1);
    }

    /// <summary>When update 1 … n comes, ms after the candle's open.</summary>
    internal long UpdateAt(int index, long lengthMs) => lengthMs * index / (Updates(lengthMs) + 1);

    /// <summary>How long after its end a candle's close is told: at least 1 ms, never as late as the next candle's
    /// first update.
    /// </summary>
    internal long CloseLagMs(Symbol symbol, long lengthMs)
    {
        // Half way to the first update at the most, so that events of one series keep their order.
        var most = Math.Min((long)options.CloseLag.TotalMilliseconds, UpdateAt(1, lengthMs) / 2);
        return 1 + (long)(Hash64.Unit(Hash64.Mix(5, symbol.Name)) * Math.Max(0, most - 1));
    }
}
