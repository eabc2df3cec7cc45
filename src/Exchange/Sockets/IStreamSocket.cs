namespace ActorNotice.Exchange.Sockets;

/// <summary>An open two-way message connection. Disposing it ends a running <see cref="ReceiveAllAsync"/>.</summary>
public interface IStreamSocket : IAsyncDisposable
{
    /// <summary>Everything sent so far: messages, and the pings and pongs that the socket sends by itself.</summary>
    long FramesSent { get; }

    /// <summary>Sends one text message; one call at a time.</summary>
    /// <param name="utf8Text">The message.</param>
    /// <param name="cancellation">Gives up.</param>
    Task SendAsync(ReadOnlyMemory<byte> utf8Text, CancellationToken cancellation);

    /// <summary>Hands every message to the sink until the connection ends; called once. Throws what broke the
    /// connection when it did not end by a close frame.</summary>
    Task<SocketEnd> ReceiveAllAsync(IFrameSink sink);
}
