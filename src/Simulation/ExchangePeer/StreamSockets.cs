using System.Collections.Concurrent;
using ActorNotice.Simulation.Loopback;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>All stream sockets: accepts them, ends them when their life is over.</summary>
internal sealed class StreamSockets(
    StreamRegistry registry, SimulatedExchangeOptions options, ExchangeTally tally, TimeProvider time)
{
    private const ushort GoingAway = 1001;
    private readonly ConcurrentDictionary<StreamConnection, bool> _open = new();
    private readonly WebSocketLimits _limits = new(
        options.SendBufferBytes, options.ReaderPatience, options.PingEvery, options.PongWithin);

    internal int Count => _open.Count;

    internal async Task ServeAsync(HttpContext context, StreamRoute route, CancellationToken stop)
    {
        if (route.Streams.Count > options.StreamsPerConnection)
        {
            await Replies.JsonAsync(context, StatusCodes.Status400BadRequest, """{"code":2,"msg":"Invalid request: too many streams"}""");
            return;
        }

        var stream = await WebSocketHandshake.TryUpgradeAsync(context);
        if (stream is null) return;
        await using var peer = new WebSocketPeer(stream, _limits, time, stop);
        await using var life = time.CreateTimer(
            _ => peer.Close(GoingAway, "24 hours"), null, options.ConnectionLife, Timeout.InfiniteTimeSpan);
        var connection = new StreamConnection(peer, route, registry, options, tally, time);
        tally.Connected();
        _open.TryAdd(connection, true);
        await connection.RunAsync();
        _open.TryRemove(connection, out _);
    }

    internal void ForEach(Action<WebSocketPeer> action)
    {
        foreach (var connection in _open.Keys) action(connection.Peer);
    }
}
