namespace ActorNotice.Exchange.Sockets;

/// <summary>Takes what a socket receives, on the socket's receiving thread; must neither block nor throw.</summary>
public interface IFrameSink
{
    /// <summary>One whole text message; the bytes are valid during the call only.</summary>
    void OnFrame(ReadOnlySpan<byte> frame);

    /// <summary>A message beyond the size cap was skipped.</summary>
    /// <param name="bytes">Its length.</param>
    void OnOversized(long bytes);
}
