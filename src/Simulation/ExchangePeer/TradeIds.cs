using ActorNotice.Market;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>First and last trade id of a candle: room for 100,000 trades a minute since 1970, so ids rise from candle
/// to candle.</summary>
internal static class TradeIds
{
    private const long PerMinute = 100_000;
    private const long Minute = 60_000;

    /// <summary>−1 when there was no trade, as the exchange has it.</summary>
    internal static long First(in Candle candle) => candle.Trades == 0 ? -1 : candle.OpenTimeMs / Minute * PerMinute;

    /// <summary>−1 when there was no trade, as the exchange has it.</summary>
    internal static long Last(in Candle candle) => candle.Trades == 0 ? -1 : First(candle) + candle.Trades - 1;
}
