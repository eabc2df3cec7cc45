using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ActorNotice.Market;
using ActorNotice.Signals.Trials;
using Akka.Actor;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// The watch room's door: one <c>WatchActor</c> a symbol, and everything the feed says is passed on by symbol. A
/// crashed watch restarts alone; the others do not notice. Keeps the exchange's time for all of them and, over a
/// restart of its own, the plan: who watches what by which settings.
/// </summary>
public sealed class WatchSupervisor : ReceiveActor
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);

    // a smaller jump lets overdue closes wait so much longer, which is less than anyone notices
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(1);

    private readonly ExchangeTime _time = new();
    private readonly StrongBox<WatchPlan> _plan;
    private readonly IActorRef _feed;
    private readonly IActorRef _notifier;
    private readonly Dictionary<Symbol, (IActorRef Watch, WatchSettings Settings)> _watches = [];
    private int _renamed;

    /// <summary>For <see cref="Props"/>; the children are made when it starts.</summary>
    public WatchSupervisor(StrongBox<WatchPlan> plan, IActorRef feed, IActorRef notifier)
    {
        (_plan, _feed, _notifier) = (plan, feed, notifier);
        Receive<CandleClosed>(message => Pass(message.Stream.Symbol, message));
        Receive<HistoryLoaded>(message => Pass(message.Request.Stream.Symbol, message));
        Receive<HistoryUnavailable>(message => Pass(message.Request.Stream.Symbol, message));
        Receive<ForgetNotice>(message => Pass(message.Stream.Symbol, message));
        Receive<StreamsUp>(HandleUp);
        Receive<StreamsDown>(HandleDown);
        Receive<ExchangeTimeRead>(HandleTime);
        Receive<WatchPlan>(Apply);
        Receive<WatchQuery>(HandleQuery);
        Receive<PictureQuery>(HandlePicture);
        Receive<RuleTrialQuery>(HandleTrial);
    }

    /// <summary>Makes the watch.</summary>
    /// <param name="plan">What it watches until the next <see cref="WatchPlan"/>.</param>
    /// <param name="feed">Gets every <see cref="HistoryWanted"/>; may answer to the sender or to the
    /// supervisor.</param>
    /// <param name="notifier">Gets every <see cref="Signal"/>.</param>
    public static Props Props(WatchPlan plan, IActorRef feed, IActorRef notifier)
    {
        var box = new StrongBox<WatchPlan>(plan);
        return Akka.Actor.Props.Create(() => new WatchSupervisor(box, feed, notifier));
    }

    /// <inheritdoc/>
    protected override void PreStart() => Apply(_plan.Value ?? WatchPlan.Empty);

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() =>
        // without a limit: each crash costs one message, while a stopped watch would be silence
        new OneForOneStrategy(static _ => Directive.Restart);

    private void Apply(WatchPlan plan)
    {
        _plan.Value = plan;
        var wanted = plan.Items.ToDictionary(static item => item.Symbol, static item => item.Settings);
        foreach (var symbol in _watches.Keys.Where(symbol => !wanted.ContainsKey(symbol)).ToList()) Stop(symbol);
        foreach (var (symbol, settings) in plan.Items)
        {
            if (!_watches.TryGetValue(symbol, out var known)) _watches.Add(symbol, (Start(symbol, settings), settings));
            else if (!known.Settings.IsSameAs(settings)) Retune(symbol, known.Watch, settings);
        }
    }

    private IActorRef Start(Symbol symbol, WatchSettings settings)
    {
        var seat = new WatchSeat(symbol, settings, _time, _feed, _notifier);
        var props = Akka.Actor.Props.Create(() => new WatchActor(seat));
        // names of contracts may be non-ASCII, names of actors may not
        var name = Uri.EscapeDataString(symbol.Name);
        // one that left a moment ago may still be stopping
        return Context.ActorOf(props, Context.Child(name).IsNobody() ? name : $"{name}-{++_renamed}");
    }

    private void Stop(Symbol symbol)
    {
        if (_watches.Remove(symbol, out var gone)) Context.Stop(gone.Watch);
    }

    private void Retune(Symbol symbol, IActorRef watch, WatchSettings settings)
    {
        _watches[symbol] = (watch, settings);
        watch.Tell(new Retune(settings));
    }

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
        foreach (var (watch, _) in _watches.Values) watch.Tell(Wake.Instance);
    }

    private void HandleQuery(WatchQuery query)
    {
        var asked = query.Only is { } only ? _watches.Where(watch => watch.Key == only) : _watches;
        Task.WhenAll(asked.Select(watch => SnapshotOf(watch.Value.Watch, query))).PipeTo(Sender, Self, Merge);
    }

    private void HandlePicture(PictureQuery query)
    {
        if (_watches.TryGetValue(query.Stream.Symbol, out var known)) known.Watch.Forward(query);
        else Sender.Tell(new PictureAnswer(null));
    }

    private void HandleTrial(RuleTrialQuery query)
    {
        var (cases, feed, asker) = (TrialCase.Between(_plan.Value ?? WatchPlan.Empty, query.Plan), _feed, Sender);
        Context.ActorOf(Akka.Actor.Props.Create(() => new TrialActor(cases, feed, asker)));
    }

    private static WatchSnapshot Merge(ImmutableArray<StreamSnapshot>[] parts) =>
        new([.. parts.SelectMany(static part => part).OrderBy(static stream => stream.Stream)]);

    private void Pass(Symbol symbol, object message)
    {
        if (_watches.TryGetValue(symbol, out var known)) known.Watch.Forward(message);
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
