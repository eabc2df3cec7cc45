using System.Collections.Immutable;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>
/// Owns the connections <c>binance-1 … n</c>, <c>history</c>, <c>clock</c> and <c>universe</c>; deals the wanted
/// streams to connections and routes, nothing else. A child that crashes is restarted alone; a connection then asks for
/// its streams again.
/// </summary>
internal sealed class FeedSupervisor : ReceiveActor
{
    private readonly FeedParts _parts;
    private readonly List<IActorRef> _connections = [];
    private readonly HashSet<IActorRef> _started = [];
    private readonly IActorRef _history;
    private ImmutableArray<ImmutableArray<StreamKey>> _hands = [];
    private ExchangeTimeRead? _time;

    public FeedSupervisor(FeedParts parts)
    {
        _parts = parts;
        var settings = parts.Connections.Settings;
        _history = Context.ActorOf(Props.Create(() => new KlineHistory(settings, parts.Rest, parts.Seed)), "history");
        Context.ActorOf(Props.Create(() => new ClockKeeper(settings, parts.Connections.Heard, parts.Time)), "clock");
        if (parts.Universe is { } universe) Context.ActorOf(universe(_history), "universe");
        Receive<WatchStreams>(OnWatch);
        Receive<ChangeUniverse>(change => Context.Child("universe").Forward(change));
        Receive<ConnectionStarted>(_ => OnStarted(Sender));
        Receive<ExchangeTimeRead>(OnTime);
        Receive<HistoryWanted>(wanted => _history.Forward(wanted));
        Receive<CatalogWanted>(wanted => _history.Forward(wanted));
        Receive<ServerTimeWanted>(wanted => _history.Forward(wanted));
    }

    /// <summary>Every failure of a child restarts that child: it holds nothing worth keeping.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(static _ => Directive.Restart);

    private void OnWatch(WatchStreams watch)
    {
        var capacity = _parts.Connections.Settings.StreamsPerConnection;
        // the exchange counts the contracts' news as a stream too
        var reserved = _parts.Universe is not null && capacity == ExchangeSettings.MaxStreamsPerConnection ? 1 : 0;
        var hands = StreamDealer.Deal(_hands, watch.Streams, capacity, reserved);
        var known = _connections.Count;
        var before = _hands;
        // before any child is started: a child that starts asks for its hand
        _hands = hands;
        for (var i = known; i < hands.Length; i++) _connections.Add(StartConnection(i));
        for (var i = 0; i < known; i++)
            if (!hands[i].SequenceEqual(before[i])) _connections[i].Tell(new AssignStreams(hands[i], TimeSpan.Zero));
    }

    private void OnTime(ExchangeTimeRead time)
    {
        _time = time;
        _parts.Connections.Watch.Tell(time);
        foreach (var connection in _connections) connection.Tell(time);
    }

    // the first start is staggered, a restart after a crash is not hurried
    private void OnStarted(IActorRef connection)
    {
        var index = _connections.IndexOf(connection);
        if (index < 0) return;
        var settings = _parts.Connections.Settings;
        var wait = _started.Add(connection) ? index * settings.Stagger : settings.BackoffFirst;
        if (_time is { } time) connection.Tell(time);
        connection.Tell(new AssignStreams(_hands[index], wait));
    }

    private IActorRef StartConnection(int index)
    {
        var parts = _parts.Connections with { HearsContracts = index == 0 && _parts.Universe is not null };
        var seed = _parts.Seed + index + 1;
        return Context.ActorOf(Props.Create(() => new StreamConnectionActor(parts, seed)), $"binance-{index + 1}");
    }
}
