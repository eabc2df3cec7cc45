using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Tests.Support;

/// <summary>Ready-made things.</summary>
internal static class Some
{
    internal const long StartMs = 1_700_000_100_000; // a whole quarter of an hour
    internal const long Minute = 60_000;

    internal static readonly Symbol Btc = Symbol.Parse("BTCUSDT");
    internal static readonly StreamKey BtcMinutes = new(Btc, Interval.OneMinute);

    internal static Candle Candle(long index, decimal open, decimal high, decimal low, decimal close, long trades = 20) => new(
        StartMs + index * Minute, Price.FromDecimal(open), Price.FromDecimal(high), Price.FromDecimal(low),
        Price.FromDecimal(close), trades == 0 ? 0 : 12.5m, trades == 0 ? 0 : 1253.125m, trades);

    /// <summary>Minutes that rise by a tick each, without a gap.</summary>
    internal static IEnumerable<Candle> Minutes(int count) =>
        Enumerable.Range(0, count).Select(static i => Candle(i, 100 + i, 102.5m + i, 99 + i, 101 + i));

    internal static SimulatedMarket Recorded(int count) => SimulatedMarket.FromSeries([(BtcMinutes, Minutes(count))]);

    internal static SimulatedMarket Generated(ulong seed = 7) => SimulatedMarket.Generate(seed, Contracts);

    internal static IReadOnlyList<GeneratedContract> Contracts { get; } =
    [
        new(new SymbolSpec(Btc, Price.Parse("0.1")), Price.Parse("60000")),
        new(new SymbolSpec(Symbol.Parse("DOGEUSDT"), Price.Parse("0.00001")), Price.Parse("0.2")) { QuietShare = 0.3 },
        new(new SymbolSpec(Symbol.Parse("币安人生USDT"), Price.Parse("0.0001")), Price.Parse("0.35")),
    ];

    /// <summary>No pace, no waiting for more subscribers.</summary>
    internal static SimulatedExchangeOptions AtOnce { get; } = new()
    {
        Speed = SimulatedExchangeOptions.MaxSpeed,
        Settle = TimeSpan.Zero,
        CloseLag = TimeSpan.Zero,
    };
}
