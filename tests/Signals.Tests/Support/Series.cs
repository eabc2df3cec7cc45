using ActorNotice.Market;

namespace ActorNotice.Signals.Tests.Support;

/// <summary>Closes and candles for tests.</summary>
internal static class Series
{
    internal const long StartMs = 1_700_000_040_000;

    /// <summary>The 40 closes of facts/indicators.md section 5.</summary>
    internal static readonly decimal[] Facts =
    [
        100.00m, 101.25m, 100.80m, 102.10m, 103.40m, 102.95m, 101.60m, 100.20m, 99.85m, 98.40m,
        97.95m, 99.10m, 100.55m, 101.90m, 103.25m, 104.60m, 104.10m, 103.35m, 102.70m, 104.05m,
        105.40m, 106.15m, 105.80m, 107.20m, 108.55m, 107.90m, 106.45m, 105.10m, 103.75m, 104.30m,
        105.65m, 104.90m, 103.45m, 102.80m, 101.35m, 99.90m, 98.55m, 99.20m, 100.65m, 101.10m,
    ];

    internal static readonly StreamKey Btc = new(Symbol.Parse("BTCUSDT"), Interval.OneMinute);

    /// <summary>A candle of one minute that did not move.</summary>
    internal static Candle Candle(int index, decimal close) =>
        Candle(StartMs + index * 60_000L, Price.FromDecimal(close));

    /// <summary>A candle that did not move.</summary>
    internal static Candle Candle(long openTimeMs, Price close) => new(openTimeMs, close, close, close, close, 1, 1, 1);

    /// <summary>A seeded walk on a tick grid; never below one tick.</summary>
    internal static long[] Walk(int seed, int count, long start, long tick, int reach)
    {
        var random = new Random(seed);
        var closes = new long[count];
        var at = start;
        for (var i = 0; i < count; i++)
        {
            closes[i] = at;
            at = Math.Max(tick, at + tick * random.Next(-reach, reach + 1));
        }

        return closes;
    }
}
