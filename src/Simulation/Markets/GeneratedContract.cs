using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>A contract whose candles are made of a seed.</summary>
/// <param name="Spec">What the exchange says about it.</param>
/// <param name="BasePrice">The price it keeps coming back to.</param>
public sealed record GeneratedContract(SymbolSpec Spec, Price BasePrice)
{
    /// <summary>Relative standard deviation of one calm minute's step.</summary>
    public double MinuteVolatility { get; init; } = 0.0008;

    /// <summary>Usual base volume of a minute.</summary>
    public double MinuteVolume { get; init; } = 500;

    /// <summary>Usual number of trades in a minute.</summary>
    public int MinuteTrades { get; init; } = 240;

    /// <summary>Share of minutes without any trade, 0 … 1.</summary>
    public double QuietShare { get; init; } = 0.002;

    /// <summary>Listing time, Unix ms: no candle before it. Cut to the day.</summary>
    public long OnboardMs { get; init; } = 1_672_531_200_000; // 2023-01-01

    /// <summary>Scripted moods; elsewhere the seed chooses.</summary>
    public ImmutableArray<RegimeSegment> Script { get; init; } = [];
}
