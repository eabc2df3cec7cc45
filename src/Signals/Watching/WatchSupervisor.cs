using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// The watch room's door: one <c>WatchActor</c> a symbol, and everything the feed says is passed on by symbol. A
/// crashed watch restarts alone; the others do not notice. Keeps the exchange's time for all of them, and no other
/// state.
/// </summary>
public sealed class WatchSupervisor : ReceiveActor
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);

    // a smaller jump lets overdue closes wait so much longer, which is less than anyone notices
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(1);

    private readonly ExchangeTime _time = new();
    private readonly WatchSettings _settings;
    private readonly IActorRef _feed;
    private readonly IActorRef _notifier;
    private readonly Dictionary<Symbol, IActorRef> _watches = [];

    /// <summary>For <see cref="Props"/>; the children are made when it starts.</summary>
    public WatchSupervisor(WatchSettings settings, IActorRef feed, IActorRef notifier)
    {
        (_settings, _feed, _notifier) = (settings, feed, notifier);
        Receive<CandleClosed>(message => Pass(message.Stream.Symbol, message));
        Receive<HistoryLoaded>(message => Pass(message.Request.Stream.Symbol, message));
        Receive<HistoryUnavailable>(message => Pass(message.Request.Stream.Symbol, message));
        Receive<StreamsUp>(HandleUp);
        Receive<StreamsDown>(HandleDown);
        Receive<ExchangeTimeRead>(HandleTime);
        Receive<WatchQuery>(HandleQuery);
    }

    /// <summary>Makes the watch of valid settings.</summary>
    /// <param name="settings">Valid settings.</param>
    /// <param name="feed">Gets every <see cref="HistoryWanted"/>; may answer to the sender or to the
    /// supervisor.</param>
    /// <param name="notifier">Gets every <see cref="Signal"/>.</param>
    public static Props Props(WatchSettings settings, IActorRef feed, IActorRef notifier) =>
        Akka.Actor.Props.Create(() => new WatchSupervisor(settings, feed, notifier));

    /// <inheritdoc/>
    protected override void PreStart()
    {
        foreach (var symbol in _settings.Symbols)
        {
            var seat = WatchSeat.Of(symbol, _settings, _time, _feed, _notifier);
            var props = Akka.Actor.Props.Create(() => new WatchActor(seat));
            // names of contracts may be non-ASCII, names of actors may not
            _watches.Add(symbol, Context.ActorOf(props, Uri.EscapeDataString(symbol.Name)));
        }
    }

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() =>
        // without a limit: each crash costs one message, while a stopped watch would be silence
        new OneForOneStrategy(static _ => Directive.Restart);

    private void HandleUp(StreamsUp message)
    {
        foreach (var (symbol, streams) in BySymbol(message.Streams)) Pass(symbol, new StreamsUp(streams));
    }

    private void HandleDown(StreamsDown message)
    {
        foreach (var (symbol, streams) in BySymbol(message.Streams)) Pass(symbol, message with { Streams = streams });
    }

    private void HandleTime(ExchangeTimeRead reading)
    {
        if (_time.Set(reading) < Jump) return;
        // what they wait for may be due already
        foreach (var watch in _watches.Values) watch.Tell(Wake.Instance);
    }

    private void HandleQuery(WatchQuery query)
    {
        var asked = query.Only is { } only ? _watches.Where(watch => watch.Key == only) : _watches;
        Task.WhenAll(asked.Select(watch => SnapshotOf(watch.Value, query))).PipeTo(Sender, Self, Merge);
    }

    private static WatchSnapshot Merge(ImmutableArray<StreamSnapshot>[] parts) =>
        new([.. parts.SelectMany(static part => part).OrderBy(static stream => stream.Stream)]);

    private void Pass(Symbol symbol, object message)
    {
        if (_watches.TryGetValue(symbol, out var watch)) watch.Forward(message);
        else Unhandled(message);
    }

    private static async Task<ImmutableArray<StreamSnapshot>> SnapshotOf(IActorRef watch, WatchQuery query)
    {
        try
        {
            return (await watch.Ask<WatchSnapshot>(query, AnswerTime)).Streams;
        }
        catch (Exception exception) when (exception is AskTimeoutException or TaskCanceledException)
        {
            // a watch that does not answer is left out; the others are still worth showing
            return [];
        }
    }

    private static IEnumerable<(Symbol Symbol, ImmutableArray<StreamKey> Streams)> BySymbol(
        ImmutableArray<StreamKey> streams) =>
        streams.GroupBy(static stream => stream.Symbol).Select(static group => (group.Key, group.ToImmutableArray()));
}
