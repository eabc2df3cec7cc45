using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Exchange;

/// <summary>
/// Owns the connections <c>binance-1 … n</c> and <c>history</c>; deals the wanted streams to them and routes, nothing
/// else. A child that crashes is restarted alone; a connection then asks for its streams again.
/// </summary>
internal sealed class FeedSupervisor : ReceiveActor
{
    private readonly FeedParts _parts;
    private readonly List<IActorRef> _connections = [];
    private readonly HashSet<IActorRef> _started = [];
    private readonly IActorRef _history;
    private ImmutableArray<ImmutableArray<StreamKey>> _hands = [];

    public FeedSupervisor(FeedParts parts)
    {
        _parts = parts;
        _history = Context.ActorOf(
            Props.Create(() => new KlineHistory(parts.Connections.Settings, parts.Rest, parts.Seed)), "history");
        Receive<WatchStreams>(OnWatch);
        Receive<ConnectionStarted>(_ => OnStarted(Sender));
        Receive<HistoryWanted>(wanted => _history.Forward(wanted));
        Receive<CatalogWanted>(wanted => _history.Forward(wanted));
    }

    /// <summary>Every failure of a child restarts that child: it holds nothing worth keeping.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(static _ => Directive.Restart);

    private void OnWatch(WatchStreams watch)
    {
        var capacity = _parts.Connections.Settings.StreamsPerConnection;
        var hands = StreamDealer.Deal(_hands, watch.Streams, capacity);
        var known = _connections.Count;
        var before = _hands;
        // before any child is started: a child that starts asks for its hand
        _hands = hands;
        for (var i = known; i < hands.Length; i++) _connections.Add(StartConnection(i));
        for (var i = 0; i < known; i++)
            if (!hands[i].SequenceEqual(before[i])) _connections[i].Tell(new AssignStreams(hands[i], TimeSpan.Zero));
    }

    // the first start is staggered, a restart after a crash is not hurried
    private void OnStarted(IActorRef connection)
    {
        var index = _connections.IndexOf(connection);
        if (index < 0) return;
        var settings = _parts.Connections.Settings;
        var wait = _started.Add(connection) ? index * settings.Stagger : settings.BackoffFirst;
        connection.Tell(new AssignStreams(_hands[index], wait));
    }

    private IActorRef StartConnection(int index)
    {
        var parts = _parts.Connections;
        var seed = _parts.Seed + index + 1;
        return Context.ActorOf(Props.Create(() => new StreamConnectionActor(parts, seed)), $"binance-{index + 1}");
    }
}
