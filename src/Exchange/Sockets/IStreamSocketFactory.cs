namespace ActorNotice.Exchange.Sockets;

/// <summary>Opens message connections. The real one is a WebSocket; a simulation may hand in its own.</summary>
public interface IStreamSocketFactory
{
    /// <summary>Connects, or throws; a refused handshake throws <see cref="HandshakeRefusedException"/>.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IStreamSocket> ConnectAsync(Uri address, CancellationToken cancellation);
}
