using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>A TCP server on a free loopback port that runs one script a connection, in the order of connections.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<LoopbackConnection> _connections = [];
    private readonly Func<LoopbackConnection, Task> _script;
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri WebSocketAddress => new($"ws://127.0.0.1:{Port}/market/stream");

    public string WebSocketBase => $"ws://127.0.0.1:{Port}";

    public string RestBase => $"http://127.0.0.1:{Port}";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        foreach (var connection in _connections) connection.Dispose();
    }

    private async Task AcceptAsync()
    {
        var number = 0;
        while (true)
        {
            try
            {
                var connection = new LoopbackConnection(await _listener.AcceptTcpClientAsync(), ++number);
                _connections.Add(connection);
                _ = Task.Run(() => RunAsync(connection));
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // the listener was stopped: the test is over
                return;
            }
        }
    }

    private async Task RunAsync(LoopbackConnection connection)
    {
        try
        {
            await _script(connection);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException
            or System.Net.WebSockets.WebSocketException)
        {
            // the client left in the middle of the script, which is its right
        }
    }
}
