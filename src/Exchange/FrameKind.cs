namespace ActorNotice.Exchange;

/// <summary>What a received frame turned out to be.</summary>
internal enum FrameKind
{
    /// <summary>An update of a candle that is still open.</summary>
    OpenCandle,

    /// <summary>A candle is closed.</summary>
    ClosedCandle,

    /// <summary>A request of ours was accepted.</summary>
    Acknowledged,

    /// <summary>A request of ours was refused.</summary>
    Refused,

    /// <summary>The server announces that it will close the connection.</summary>
    Shutdown,

    /// <summary>News of a contract; see <see cref="DecodedFrame.Contract"/>.</summary>
    Contract,

    /// <summary>Not usable; see <see cref="DecodedFrame.Rejection"/>.</summary>
    Rejected,
}
