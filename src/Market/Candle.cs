namespace ActorNotice.Market;

/// <summary>
/// One candle (kline) of a stream, as the exchange reports it. Which stream it belongs to is said by the message that
/// carries it.
/// </summary>
/// <param name="OpenTimeMs">Open time, Unix ms; the candle's identity within its stream.</param>
/// <param name="Open">First price.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Close">Last price so far; final once the candle is closed.</param>
/// <param name="Volume">Base volume.</param>
/// <param name="QuoteVolume">Quote volume.</param>
/// <param name="Trades">Number of trades; 0 is a flat candle that repeats the last price, and is real.</param>
public readonly record struct Candle(
    long OpenTimeMs,
    Price Open,
    Price High,
    Price Low,
    Price Close,
    decimal Volume,
    decimal QuoteVolume,
    long Trades)
{
    /// <summary>True when the four prices contradict each other (a high below the close …) or one of them is
    /// 0.</summary>
    public bool IsImpossible =>
        Low.Units <= 0 || High < Low || Open > High || Close > High || Open < Low || Close < Low;
}
