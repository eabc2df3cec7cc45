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

    private long _accepted;

    /// <summary>Sockets open now.</summary>
    internal int Count => _open.Count;

    /// <summary>Takes a request as a stream socket and serves it to its end.</summary>
    internal async Task ServeAsync(HttpContext context, StreamRoute route, CancellationToken stop)
    {
        if (route.Streams.Count > options.StreamsPerConnection)
        {
            var refused = ControlRefused.Invalid("too many streams", null);
            await Replies.JsonAsync(context, StatusCodes.Status400BadRequest, refused.ToJson());
            return;
        }

        var stream = await WebSocketHandshake.TryUpgradeAsync(context);
        if (stream is null) return;
        await using var peer = new WebSocketPeer(stream, _limits, time, stop);
        await using var life = time.CreateTimer(
            _ => peer.Close(GoingAway, "24 hours"), null, options.ConnectionLife, Timeout.InfiniteTimeSpan);
        // The life is real time, whatever the market's pace: clients rotate by their own clock.
        var connection = new StreamConnection(peer, route, registry, options, tally, time)
        {
            Number = Interlocked.Increment(ref _accepted),
        };
        tally.Connected();
        _open.TryAdd(connection, true);
        await connection.RunAsync();
        _open.TryRemove(connection, out _);
    }

    /// <summary>Does something to every open socket.</summary>
    internal void ForEach(Action<WebSocketPeer> action) => ForEachConnection(connection => action(connection.Peer));

    /// <summary>Does something to every open connection, the oldest first.</summary>
    internal void ForEachConnection(Action<StreamConnection> action)
    {
        foreach (var connection in _open.Keys.OrderBy(static one => one.Number)) action(connection);
    }
}
