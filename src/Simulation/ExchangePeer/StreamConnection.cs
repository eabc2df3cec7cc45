using System.Text;
using System.Text.Json;
using ActorNotice.Simulation.Loopback;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>One client's stream socket: its subscriptions and its control messages. One reader thread; events come from
/// the pump.
/// </summary>
internal sealed class StreamConnection
{
    private const ushort PolicyViolation = 1008;

    private readonly StreamRoute _route;
    private readonly StreamRegistry _registry;
    private readonly SimulatedExchangeOptions _options;
    private readonly ExchangeTally _tally;
    private readonly MessageRate _rate;
    private readonly OrderedDictionary<string, bool> _names = [];
    private volatile bool _combined;

    internal StreamConnection(
        WebSocketPeer peer, StreamRoute route, StreamRegistry registry, SimulatedExchangeOptions options,
        ExchangeTally tally,
        TimeProvider time)
    {
        (Peer, _route, _registry, _options, _tally) = (peer, route, registry, options, tally);
        _rate = new MessageRate(options.ClientMessagesPerSecond, time);
        _combined = route.IsCombined;
    }

    /// <summary>The socket.</summary>
    internal WebSocketPeer Peer { get; }

    /// <summary>Connections are counted from 1 on.</summary>
    internal long Number { get; init; }

    /// <summary>Whether events are wrapped in <c>{"stream":…,"data":…}</c>.</summary>
    internal bool IsCombined => _combined;

    /// <summary>Serves the client until it is gone.</summary>
    internal async Task RunAsync()
    {
        foreach (var name in _route.Streams) Add(name);
        await Peer.RunAsync(HandleAsync);
        // The pump must not write into a socket that is gone.
        foreach (var name in _names.Keys.ToList()) Remove(name);
    }

    private ValueTask HandleAsync(WebSocketOpcode opcode, ReadOnlyMemory<byte> payload)
    {
        _tally.Controlled();
        if (!_rate.TryCount())
        {
            _tally.Violated();
            Peer.Close(PolicyViolation, "Too many requests");
        }
        else if (opcode == WebSocketOpcode.Text)
        {
            Answer(payload);
        }

        return ValueTask.CompletedTask;
    }

    private void Answer(ReadOnlyMemory<byte> payload)
    {
        try
        {
            Carry(ControlRequest.Parse(payload));
        }
        catch (ControlRefused refused)
        {
            Peer.SendNow(refused.ToJson());
        }
    }

    private void Carry(ControlRequest request)
    {
        switch (request.Method)
        {
            case ControlRequest.Subscribe:
                Subscribe(request);
                break;
            case ControlRequest.Unsubscribe:
                var gone = request.Names();
                Reply(request, "null");
                foreach (var name in gone) Remove(name);
                break;
            case ControlRequest.List:
                Reply(request, JsonSerializer.Serialize(_names.Keys));
                break;
            default:
                Property(request);
                break;
        }
    }

    // The acknowledgement goes out before the first event, as on the real exchange.
    private void Subscribe(ControlRequest request)
    {
        var fresh = request.Names().Where(name => !_names.ContainsKey(name)).Distinct().ToList();
        if (_names.Count + fresh.Count > _options.StreamsPerConnection)
            throw ControlRefused.Invalid($"too many streams, at most {_options.StreamsPerConnection}", request.Id);

        Reply(request, "null");
        foreach (var name in fresh) Add(name);
    }

    private void Property(ControlRequest request)
    {
        var isSet = request.Method == ControlRequest.SetProperty;
        if (request.Parameters.Length != (isSet ? 2 : 1))
            throw ControlRefused.Invalid("too many parameters", request.Id);
        if (request.Parameters[0].ValueKind != JsonValueKind.String)
            throw ControlRefused.Invalid("property name must be a string", request.Id);
        if (request.Parameters[0].GetString() != "combined") throw ControlRefused.UnknownProperty(request.Id);
        if (isSet && request.Parameters[1].ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw ControlRefused.NotBoolean(request.Id);

        if (isSet) _combined = request.Parameters[1].GetBoolean();
        Reply(request, isSet ? "null" : _combined ? "true" : "false");
    }

    private void Reply(ControlRequest request, string result) =>
        Peer.SendNow(Encoding.UTF8.GetBytes($$"""{"result":{{result}},"id":{{request.Id}}}"""));

    private void Add(string name)
    {
        if (!_names.TryAdd(name, true)) return;
        if (_route.ServesKlines && StreamRoute.TryKline(name, out var stream)) _registry.Subscribe(stream, this);
    }

    private void Remove(string name)
    {
        if (_names.Remove(name) && StreamRoute.TryKline(name, out var stream)) _registry.Unsubscribe(stream, this);
    }
}
