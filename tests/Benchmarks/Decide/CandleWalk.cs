using ActorNotice.Benchmarks.Wire;
using ActorNotice.Market;

namespace ActorNotice.Benchmarks.Decide;

/// <summary>A seeded series of one-minute candles.</summary>
internal static class CandleWalk
{
    internal static Candle[] Make(int count)
    {
        var random = new Random(11);
        var candles = new Candle[count];
        var cents = 5_000_000L;
        for (var i = 0; i < count; i++)
        {
            var open = cents;
            cents += random.Next(-30_000, 30_001) + (5_000_000 - cents) / 50;
            candles[i] = new Candle(
                KlineText.Epoch + i * 60_000L, Units(open), Units(Math.Max(open, cents) + 500),
                Units(Math.Min(open, cents) - 500), Units(cents), 123.456m, 5308608.12m, 421);
        }

        return candles;
    }

    private static Price Units(long cents) => new(cents * (Price.Scale / 100));
}
