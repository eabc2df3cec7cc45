using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>
/// All candles of one interval of a symbol, past and future alike, found by open time. The finest thing a simulated
/// market knows; longer intervals and open candles are made of it. Safe to read from several threads.
/// </summary>
internal abstract class CandleSeries(Interval interval)
{
    /// <summary>The candles' length.</summary>
    internal Interval Interval { get; } = interval;

    /// <summary>Open time of the first candle, Unix ms.</summary>
    internal abstract long FirstOpenMs { get; }

    /// <summary>The moment after the last candle, Unix ms; <see cref="long.MaxValue"/> for an endless series.</summary>
    internal abstract long EndMs { get; }

    /// <summary>The complete candle with this open time; false in a gap and outside the series.</summary>
    internal abstract bool TryGet(long openMs, out Candle candle);

    /// <summary>Open time of the first candle at or after a moment; null behind the end.</summary>
    internal abstract long? OpenAtOrAfter(long momentMs);
}
