using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>How to read a kline file.</summary>
public sealed record ArchiveOptions
{
    /// <summary>Whose candles; null = taken from a file name such as <c>BTCUSDT-1m-2024-01.zip</c>.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>The candle length; null = taken from the file name.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Whether volumes and trades may be left out of the candles (0 then), which saves much of the work. They
    /// must still look like numbers.</summary>
    public bool PricesOnly { get; init; }

    /// <summary>Called after each block read (1 MB), on the reading thread; null = nobody.</summary>
    public Action<ArchiveProgress>? Progress { get; init; }
}
