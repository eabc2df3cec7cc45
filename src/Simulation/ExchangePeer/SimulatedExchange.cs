using System.Text;
using ActorNotice.Simulation.Clock;
using ActorNotice.Simulation.Loopback;
using ActorNotice.Simulation.Markets;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>
/// A local exchange that speaks the wire formats of USDⓈ-M Futures market data on 127.0.0.1: kline streams and REST,
/// fed by a <see cref="SimulatedMarket"/>. A faithful peer: a wrong route is silence, an unknown symbol is acknowledged
/// and silent. Disposing it closes every socket.
/// </summary>
public sealed class SimulatedExchange : IAsyncDisposable
{
    private readonly ExchangeTally _tally = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly MarketPump _pump;
    private readonly MarketClock _clock;
    private readonly StreamSockets _sockets;
    private readonly RestApi _rest;
    private IPeerListener? _server;
    private volatile bool _refuses;

    private SimulatedExchange(
        SimulatedMarket market, SimulatedExchangeOptions options, TimeProvider time, IPeerTransport transport)
    {
        _time = time;
        // A generated market stands where the wall clock does, so that at speed 1 its candles close on real minutes.
        var wallMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        var startMs = options.StartMs ?? (market.IsRecorded ? market.FirstOpenMs : wallMs);
        _clock = new MarketClock(time, startMs, options.Speed);
        StartMs = startMs;
        _pump = new MarketPump(market, options, _clock, _tally, time, transport);
        _sockets = new StreamSockets(_pump.Registry, options, _tally, time);
        _rest = new RestApi(market, options, _pump, time);
    }

    /// <summary>The port listened on.</summary>
    public int Port => _server?.Port ?? 0;

    /// <summary>Base of REST paths: <c>http://127.0.0.1:port</c>; serves account calls as well.</summary>
    public Uri RestBase => new($"http://127.0.0.1:{Port}");

    /// <summary>Base of stream paths without a route: <c>ws://127.0.0.1:port</c>.</summary>
    public Uri WebSocketBase => new($"ws://127.0.0.1:{Port}");

    /// <summary>Market time, Unix ms.</summary>
    public long NowMs => _pump.NowMs;

    /// <summary>What is done to events on their way, what the market lacks, and what is called at each close.</summary>
    internal MarketPump Pump => _pump;

    /// <summary>The market's clock.</summary>
    internal MarketClock Clock => _clock;

    /// <summary>Market time when it began, Unix ms.</summary>
    internal long StartMs { get; }

    /// <summary>Done once every subscribed stream of a recorded market has sent its last candle, or when the exchange
    /// is stopped.</summary>
    public Task Ended => _pump.Ended;

    /// <summary>What has been done so far.</summary>
    public ExchangeCounters Counters => _tally.Snapshot(_sockets.Count, _pump.Registry.Count);

    /// <summary>What REST calls shall be answered with instead, by the last part of their path (<c>klines</c>,
    /// <c>24hr</c>).</summary>
    public PeerScript Rest { get; } = new();

    /// <summary>Whether new connections are cut at once; those that exist go on.</summary>
    public bool RefusesConnections
    {
        get => _refuses;
        set => _refuses = value;
    }

    /// <summary>Whether events pass without a frame, as on a wrong route; control messages and pings go on.</summary>
    public bool IsSilent
    {
        get => _pump.IsSilent;
        set => _pump.IsSilent = value;
    }

    /// <summary>The one API key known; null = every signed call is refused.</summary>
    public SimulatedApiKey? ApiKey
    {
        get => _rest.ApiKey;
        set => _rest.ApiKey = value;
    }

    /// <summary>Starts listening, and the market unless it waits for a subscriber. Throws <see cref="IOException"/>
    /// when the port is taken.</summary>
    /// <param name="market">What is traded.</param>
    /// <param name="options">Null = the real exchange's ways, a free port, real time.</param>
    /// <param name="time">Real time; null = the system's.</param>
    public static Task<SimulatedExchange> StartAsync(
        SimulatedMarket market, SimulatedExchangeOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(market);
        return StartAsync(market, options ?? new(), time ?? TimeProvider.System, LoopbackTransport.Instance);
    }

    /// <summary>The same exchange behind any transport.</summary>
    internal static async Task<SimulatedExchange> StartAsync(
        SimulatedMarket market, SimulatedExchangeOptions options, TimeProvider time, IPeerTransport transport)
    {
        var exchange = new SimulatedExchange(market, options, time, transport);
        try
        {
            exchange._server = await transport.ListenAsync(
                options.Port, exchange.HandleAsync, () => !exchange._refuses);
            return exchange;
        }
        catch
        {
            // The market runs already; it must not outlive a port that could not be had.
            await exchange.DisposeAsync();
            throw;
        }
    }

    /// <summary>Cuts every open WebSocket without a word.</summary>
    public void DropConnections() => _sockets.ForEach(static peer => peer.Abort());

    /// <summary>Closes every open WebSocket with a code and reason, as the exchange does after 24 hours.</summary>
    /// <param name="code">Close code of RFC 6455.</param>
    /// <param name="reason">At most 120 bytes of text.</param>
    public void CloseConnections(ushort code, string reason) => _sockets.ForEach(peer => peer.Close(code, reason));

    /// <summary>Sends every open WebSocket a text message of its own, whatever it says.</summary>
    /// <param name="utf8">The text.</param>
    public void Broadcast(ReadOnlyMemory<byte> utf8) => _sockets.ForEach(peer => peer.SendNow(utf8.Span));

    /// <summary>Sends every open WebSocket bytes past all framing: half frames, false lengths.</summary>
    /// <param name="bytes">The bytes.</param>
    public void BroadcastRaw(ReadOnlyMemory<byte> bytes) => _sockets.ForEach(peer => peer.SendRaw(bytes.Span));

    /// <summary>Uses up the REST weight of the present minute.</summary>
    public void ExhaustWeight() => _rest.ExhaustWeight();

    /// <summary>Announces to every connection, in its own spelling, that the server goes away.</summary>
    public void AnnounceShutdown() => _sockets.ForEachConnection(connection =>
    {
        var plain = $$"""{"e":"serverShutdown","E":{{NowMs}}}""";
        var text = connection.IsCombined ? $$"""{"stream":"!serverShutdown","data":{{plain}}}""" : plain;
        connection.Peer.SendNow(Encoding.UTF8.GetBytes(text));
    });

    /// <summary>Does something to every open WebSocket.</summary>
    internal void ForEachPeer(Action<WebSocketPeer> action) => _sockets.ForEach(action);

    /// <summary>Stops market time.</summary>
    public void Pause() => _pump.Pause();

    /// <summary>Lets market time go on.</summary>
    public void Resume() => _pump.Resume();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Sockets first: the pump may be waiting for one of them, and Kestrel waits for all.
        _stop.Cancel();
        await _pump.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _stop.Dispose();
    }

    private Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (StreamRoute.Parse(path, context.Request.Query["streams"].ToString()) is { } route)
            return _sockets.ServeAsync(context, route, _stop.Token);
        return AnswerAsync(context, path);
    }

    private async Task AnswerAsync(HttpContext context, string path)
    {
        _tally.Requested();
        if (Rest.TryTake(path[(path.LastIndexOf('/') + 1)..], out var reply))
        {
            if (!reply.IsGenuine)
            {
                await Replies.ScriptedAsync(context, reply, _time);
                return;
            }

            await Task.Delay(reply.Delay, _time, context.RequestAborted);
        }

        await _rest.AnswerAsync(context);
    }
}
