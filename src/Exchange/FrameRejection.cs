namespace ActorNotice.Exchange;

/// <summary>Why a received frame was not used. Counted by kind, never fatal by itself.</summary>
public enum FrameRejection
{
    /// <summary>The bytes are not JSON.</summary>
    NotJson,

    /// <summary>The JSON ends in the middle.</summary>
    Truncated,

    /// <summary>Longer than <c>exchange.max-frame-bytes</c>; skipped unread.</summary>
    TooLong,

    /// <summary>Well-formed, but neither a kline event nor a control reply.</summary>
    UnknownEvent,

    /// <summary>A kline of a stream that was not subscribed.</summary>
    UnknownStream,

    /// <summary>A needed field is absent.</summary>
    MissingField,

    /// <summary>A field has another JSON type than documented.</summary>
    WrongType,

    /// <summary>A number does not parse, is negative, or is beyond any sensible range.</summary>
    BadNumber,

    /// <summary>The candle's prices contradict each other.</summary>
    ImpossibleCandle,

    /// <summary>Open or close time does not lie on the interval's grid.</summary>
    OffGrid,

    /// <summary>The stream's name and the event's symbol and interval disagree.</summary>
    Contradiction,
}
