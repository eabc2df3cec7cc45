using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Demo;

/// <summary>
/// A market made to be watched: eight lively contracts whose first half hour is scripted so that prices leave their
/// bands within a few one-minute candles, in both directions, at the default rule (20 closes, 2 σ, bandwidth above 2
/// %). After that the seed rules.
/// </summary>
public static class DemoMarket
{
    /// <summary>Market time at which the demo begins, Unix ms: 2026-01-05 00:00 UTC, so that a seed always shows the
    /// same.</summary>
    public const long StartMs = 1_767_571_200_000;

    /// <summary>Market seconds in a real second that suit people: a one-minute candle closes every second.</summary>
    public const double Speed = 60;

    private const long Minute = 60_000;

    private static readonly (string Name, string Tick, string Price, double Volatility, double Volume)[] Table =
    [
        ("BTCUSDT", "0.1", "96500", 0.0045, 180), ("ETHUSDT", "0.01", "3400", 0.0055, 2_400),
        ("SOLUSDT", "0.01", "190", 0.006, 21_000), ("XRPUSDT", "0.0001", "2.35", 0.006, 900_000),
        ("DOGEUSDT", "0.00001", "0.32", 0.007, 8_000_000), ("BNBUSDT", "0.01", "690", 0.0045, 1_500),
        ("AVAXUSDT", "0.001", "38", 0.0065, 40_000), ("LINKUSDT", "0.001", "22", 0.006, 60_000),
    ];

    /// <summary>The names, the best known first.</summary>
    public static ImmutableArray<Symbol> Symbols { get; } = [.. Table.Select(static row => Symbol.Parse(row.Name))];

    /// <summary>The market of a seed.</summary>
    /// <param name="seed">Any number; the same one makes the same market.</param>
    public static SimulatedMarket Create(ulong seed) => SimulatedMarket.Generate(seed, Table.Select(Contract));

    /// <summary>How to serve it: from <see cref="StartMs"/>, as soon as somebody subscribes, with a weight limit that
    /// leaves a speeded-up client room.</summary>
    /// <param name="speed">Market seconds in a real second.</param>
    public static SimulatedExchangeOptions Options(double speed = Speed) => new()
    {
        Speed = speed,
        StartMs = StartMs,
        WaitForSubscriber = true,
        WeightPerMinute = 2_400 * (int)Math.Clamp(Math.Ceiling(speed), 1, 1_000),
    };

    private static GeneratedContract Contract(
        (string Name, string Tick, string Price, double Volatility, double Volume) row, int index) =>
        new(new SymbolSpec(Symbol.Parse(row.Name), Price.Parse(row.Tick)) { StepSize = 0.001m }, Price.Parse(row.Price))
        {
            MinuteVolatility = row.Volatility,
            MinuteVolume = row.Volume,
            QuietShare = 0,
            Script = Script(index),
        };

    // Every contract breaks out at another minute, every second one upward; squeezes before some show what the filter
    // is for.
    private static ImmutableArray<RegimeSegment> Script(int index)
    {
        // The half hour before is kept calm so that warm-up windows do not hide the first move.
        var side = index % 2 == 0 ? 1 : -1;
        var first = StartMs + (1 + index) * Minute;
        return
        [
            new RegimeSegment(StartMs - 60 * Minute, 61 + index, Regime.Calm, 0.5),
            new RegimeSegment(first, 6, Regime.Crash, 0.35 * side),
            new RegimeSegment(first + 6 * Minute, 10, Regime.Calm, 0.6),
            new RegimeSegment(first + 16 * Minute, 12, Regime.Trend, -2 * side),
        ];
    }
}
