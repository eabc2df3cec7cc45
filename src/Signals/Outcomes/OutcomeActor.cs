using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Signals.Outcomes;

/// <summary>
/// Listens to decisions and says what became of each signal. Beside the watch, supervised by Strategy; it decides nothing,
/// and a restart forgets what was open.
/// </summary>
internal sealed class OutcomeActor : ReceiveActor
{
    private const int MostKept = 500;
    private readonly Dictionary<StreamKey, OutcomeTracker> _trackers = [];
    private readonly LinkedList<SignalOutcome> _newest = [];
    private Dictionary<Symbol, int> _candles = [];

    /// <summary>Follows each signal for as many candles as the plan says.</summary>
    public OutcomeActor(WatchPlan plan)
    {
        OnPlan(plan);
        Receive<Decision>(OnDecision);
        Receive<WatchPlan>(OnPlan);
        Receive<OutcomeQuery>(query => Sender.Tell(Snapshot(query.Only)));
    }

    /// <inheritdoc/>
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(Decision));

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    // What is no longer watched has no later course.
    private void OnPlan(WatchPlan plan)
    {
        _candles = plan.Items.ToDictionary(static item => item.Symbol, static item => item.Settings.OutcomeCandles);
        foreach (var (stream, tracker) in _trackers.ToList())
        {
            if (_candles.TryGetValue(stream.Symbol, out var candles)) tracker.Candles = candles;
            else _trackers.Remove(stream);
        }
    }

    private void OnDecision(Decision made)
    {
        // Most streams never signal: those need no tracker.
        if (!_trackers.TryGetValue(made.Stream, out var tracker))
        {
            if (made.Verdict is not (Verdict.Long or Verdict.Short)) return;
            _trackers[made.Stream] = tracker = new OutcomeTracker(
                _candles.GetValueOrDefault(made.Stream.Symbol, WatchSettings.DefaultOutcomeCandles));
        }

        foreach (var outcome in tracker.Add(made)) Keep(outcome);
        if (tracker.Open == 0) _trackers.Remove(made.Stream);
    }

    private void Keep(SignalOutcome outcome)
    {
        _newest.AddFirst(outcome);
        if (_newest.Count > MostKept) _newest.RemoveLast();
        Context.System.EventStream.Publish(outcome);
    }

    private OutcomeSnapshot Snapshot(Symbol? only)
    {
        var chosen = _newest.Where(one => only is null || one.Stream.Symbol == only).ToList();
        var open = _trackers.Where(pair => only is null || pair.Key.Symbol == only).Sum(static pair => pair.Value.Open);
        return new OutcomeSnapshot(
            OutcomeSummary.Of(chosen.FindAll(static one => one.Side == Side.Long)),
            OutcomeSummary.Of(chosen.FindAll(static one => one.Side == Side.Short)), [.. chosen], open);
    }
}
