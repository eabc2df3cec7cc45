namespace ActorNotice.Simulation.World;

/// <summary>Pings from a client's end of a WebSocket on the virtual clock and breaks the connection when nothing comes
/// back.</summary>
internal sealed class KeepAliveWatch : IDisposable
{
    // Opcode 9, no payload, a mask of zeros: what a client must send and a server may not refuse.
    private static readonly byte[] Ping = [0x89, 0x80, 0, 0, 0, 0];

    private readonly VirtualStream _client;
    private readonly KeepAlive _keepAlive;
    private readonly ITimer _timer;
    private bool _awaits;

    internal KeepAliveWatch(VirtualStream client, KeepAlive keepAlive, TimeProvider time)
    {
        (_client, _keepAlive) = (client, keepAlive);
        _timer = time.CreateTimer(_ => OnTime(), null, keepAlive.Interval, Timeout.InfiniteTimeSpan);
        client.OnRead = _ => OnRead();
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void OnRead()
    {
        // Anything that arrives proves the peer alive.
        if (!_awaits) return;
        _awaits = false;
        _timer.Change(_keepAlive.Interval, Timeout.InfiniteTimeSpan);
    }

    private void OnTime()
    {
        if (_awaits)
        {
            _client.Abort();
            return;
        }

        _awaits = true;
        _ = SendAsync();
        _timer.Change(_keepAlive.Timeout, Timeout.InfiniteTimeSpan);
    }

    private async Task SendAsync()
    {
        try
        {
            await _client.WriteAsync(Ping);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The connection ended: whoever reads it has heard.
            Dispose();
        }
    }
}
