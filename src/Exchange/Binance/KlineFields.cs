namespace ActorNotice.Exchange.Binance;

/// <summary>The fields of a kline event that are read.</summary>
[Flags]
internal enum KlineFields
{
    None = 0,
    EventTime = 1,
    Symbol = 1 << 1,
    Interval = 1 << 2,
    OpenTime = 1 << 3,
    CloseTime = 1 << 4,
    Open = 1 << 5,
    High = 1 << 6,
    Low = 1 << 7,
    Close = 1 << 8,
    Volume = 1 << 9,
    QuoteVolume = 1 << 10,
    Trades = 1 << 11,
    Closed = 1 << 12,

    /// <summary>What an open candle needs.</summary>
    OfOpenCandle = EventTime | Symbol | Interval | Close | Closed,

    /// <summary>What a closed candle needs.</summary>
    OfClosedCandle = OfOpenCandle | OpenTime | CloseTime | Open | High | Low | Volume | QuoteVolume | Trades,
}
