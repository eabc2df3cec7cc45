using System.Net;
using System.Net.Sockets;

namespace ActorNotice.Benchmarks.Wire;

/// <summary>
/// A stream server on 127.0.0.1, leaner than the simulator so that the client is what is measured. One thread a
/// connection; every connection is served alike once it has asked for its streams.
/// </summary>
internal sealed class StreamServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _streams;
    private readonly Action<StreamPeer> _serve;

    /// <summary>Listens on a free port.</summary>
    /// <param name="streams">How many a client asks for before it is served.</param>
    /// <param name="serve">Sends until the connection breaks, which throws; on a thread of its own.</param>
    internal StreamServer(int streams, Action<StreamPeer> serve)
    {
        (_streams, _serve) = (streams, serve);
        _listener.Start();
        Base = $"ws://{_listener.LocalEndpoint}";
        Begin(Accept);
    }

    /// <summary>What stands in for the exchange's WebSocket endpoint.</summary>
    internal string Base { get; }

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        while (true)
        {
            var socket = _listener.AcceptSocket();
            socket.NoDelay = true;
            Begin(() =>
            {
                using var peer = new StreamPeer(socket);
                peer.Shake();
                peer.ReadUntilEnd(_streams, () => Begin(() => _serve(peer)));
            });
        }
    }

    private static void Begin(Action work) => new Thread(() => UntilGone(work)) { IsBackground = true }.Start();

    private static void UntilGone(Action work)
    {
        try
        {
            work();
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // the client has left, or the server is disposed: the ordinary end of a measurement
        }
    }
}
