using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>
/// How a known candle came to be: the state of the candle after any share of its trades. Prices run over fixed
/// way-points from open through both extremes to close, so every state is consistent with the next and the last is the
/// candle itself.
/// </summary>
internal static class CandlePath
{
    private const int Points = 8;

    /// <summary>The candle as it was at a moment; before the first trade it is flat at its open price.</summary>
    /// <param name="full">The complete candle.</param>
    /// <param name="lengthMs">Its length.</param>
    /// <param name="nowMs">The moment, Unix ms.</param>
    /// <param name="tick">Price step.</param>
    internal static Candle At(in Candle full, long lengthMs, long nowMs, Price tick)
    {
        var share = Math.Clamp((double)(nowMs - full.OpenTimeMs) / lengthMs, 0, 1);
        var trades = (long)(full.Trades * share);
        // At the end the candle itself, free of any rounding on the way.
        if (trades == full.Trades && share >= 1) return full;
        if (trades == 0) return Flat(full);
        return After(full, trades, tick);
    }

    private static Candle Flat(in Candle full) => full with
    {
        High = full.Open,
        Low = full.Open,
        Close = full.Open,
        Volume = 0,
        QuoteVolume = 0,
        Trades = 0,
    };

    // Everything follows from the number of trades: no price moves, no volume grows without one.
    private static Candle After(in Candle full, long trades, Price tick)
    {
        var done = (double)trades / full.Trades;
        Span<long> prices = stackalloc long[Points];
        Span<double> moments = stackalloc double[Points];
        Fill(full, tick, prices, moments);

        var (high, low, last) = (prices[0], prices[0], prices[0]);
        for (var i = 1; i < Points && moments[i - 1] < done; i++)
        {
            last = Between(prices, moments, i, done);
            (high, low) = (Math.Max(high, last), Math.Min(low, last));
        }

        return full with
        {
            High = Snap(high, full, tick),
            Low = Snap(low, full, tick),
            Close = Snap(last, full, tick),
            Volume = Part(full.Volume, trades, full.Trades),
            QuoteVolume = Part(full.QuoteVolume, trades, full.Trades),
            Trades = trades,
        };
    }

    private static void Fill(in Candle full, Price tick, Span<long> prices, Span<double> moments)
    {
        var seed = Hash64.Mix(unchecked((ulong)full.OpenTimeMs), full.Close.Units);
        // A candle that rose usually fell first, and the other way round.
        var lowFirst = Hash64.Unit(Hash64.Mix(seed, 1)) < (full.Close >= full.Open ? 0.7 : 0.3);
        var (first, second) = lowFirst ? (full.Low, full.High) : (full.High, full.Low);
        prices[0] = full.Open.Units / tick.Units;
        prices[^1] = full.Close.Units / tick.Units;
        // The two extremes are points 2 and 5; the points between wander anywhere inside the candle.
        var reach = full.High.Units - full.Low.Units;
        for (var i = 1; i < Points - 1; i++)
        {
            var any = full.Low.Units + (long)(reach * Hash64.Unit(Hash64.Mix(seed, i + 10)));
            prices[i] = (i switch { 2 => first.Units, 5 => second.Units, _ => any }) / tick.Units;
        }

        for (var i = 0; i < Points; i++)
            moments[i] = (i + (i is 0 or Points - 1 ? 0 : Hash64.Unit(Hash64.Mix(seed, i + 20)) - 0.5)) / (Points - 1);
    }

    private static long Between(Span<long> prices, Span<double> moments, int i, double done)
    {
        if (done >= moments[i]) return prices[i];
        // Straight from way-point to way-point: extremes can only be at way-points, so none is missed.
        var share = (done - moments[i - 1]) / (moments[i] - moments[i - 1]);
        return prices[i - 1] + (long)Math.Round((prices[i] - prices[i - 1]) * share);
    }

    // A recorded price may lie off the tick that was guessed for its file; it must not leave the candle for that.
    private static Price Snap(long ticks, in Candle full, Price tick) =>
        new(Math.Clamp(ticks * tick.Units, full.Low.Units, full.High.Units));

    private static decimal Part(decimal whole, long trades, long of) => Math.Round(whole * trades / of, whole.Scale);
}
