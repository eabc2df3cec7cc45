namespace ActorNotice.Exchange;

/// <summary>Port: bytes of one message → what they mean, for a fixed list of streams. Pure but for the object it
/// fills; never throws, never blocks; used by one thread at a time.</summary>
internal interface IFrameDecoder
{
    /// <summary>Reads one frame.</summary>
    FrameKind Decode(ReadOnlySpan<byte> frame, DecodedFrame into);
}
