namespace ActorNotice.Exchange.Sockets;

/// <summary>The server answered the upgrade request with something else than 101.</summary>
public sealed class HandshakeRefusedException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="status">The HTTP status of the answer.</param>
    /// <param name="inner">What the WebSocket client threw.</param>
    public HandshakeRefusedException(int status, Exception? inner)
        : base($"the server answered the WebSocket handshake with HTTP {status}", inner) => Status = status;

    /// <summary>The HTTP status of the answer.</summary>
    public int Status { get; }
}
