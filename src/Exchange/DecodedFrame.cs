using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>
/// What a decoder found in the last frame. One object a connection, overwritten by every frame, so that an open
/// candle costs no allocation; which fields are set depends on the <see cref="FrameKind"/>.
/// </summary>
internal sealed class DecodedFrame
{
    /// <summary>Index of the stream in the list the decoder was made for (candles).</summary>
    internal int Stream { get; set; }

    /// <summary>Last price (open candles).</summary>
    internal Price Price { get; set; }

    /// <summary>Exchange time of the event, Unix ms (candles).</summary>
    internal long EventTimeMs { get; set; }

    /// <summary>The final candle (closed candles).</summary>
    internal Candle Candle { get; set; }

    /// <summary>Why the frame is not used (rejections).</summary>
    internal FrameRejection Rejection { get; set; }

    /// <summary>Which request is answered; −1 when the reply does not say (control replies).</summary>
    internal long ReplyId { get; set; }

    /// <summary>The exchange's error code; 0 when it gave none (refusals).</summary>
    internal int ReplyCode { get; set; }

    /// <summary>The exchange's words (refusals).</summary>
    internal string ReplyText { get; set; } = "";

    /// <summary>The news (contracts).</summary>
    internal ContractChanged? Contract { get; set; }

    /// <summary>Notes a rejection.</summary>
    internal FrameKind Reject(FrameRejection why)
    {
        Rejection = why;
        return FrameKind.Rejected;
    }
}
