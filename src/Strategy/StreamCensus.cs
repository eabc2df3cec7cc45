using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy;

/// <summary>How many of the watched streams are in which state; pure bookkeeping, owned by the strategy
/// actor.</summary>
internal sealed class StreamCensus
{
    private readonly Dictionary<StreamKey, WatchState> _states;
    private readonly int[] _counts = new int[Enum.GetValues<WatchState>().Length];

    internal StreamCensus(IEnumerable<StreamKey> watched)
    {
        _states = watched.ToDictionary(static stream => stream, static _ => WatchState.Waiting);
        _counts[(int)WatchState.Waiting] = _states.Count;
    }

    /// <summary>Follows a new plan: new streams wait, those that go are forgotten.</summary>
    /// <returns>Those that go.</returns>
    internal IReadOnlyList<StreamKey> Watch(IEnumerable<StreamKey> watched)
    {
        var wanted = watched.ToHashSet();
        var gone = _states.Keys.Where(stream => !wanted.Contains(stream)).ToList();
        foreach (var stream in gone)
            if (_states.Remove(stream, out var state)) _counts[(int)state]--;
        foreach (var stream in wanted)
            if (_states.TryAdd(stream, WatchState.Waiting)) _counts[(int)WatchState.Waiting]++;
        return gone;
    }

    internal int Watched => _states.Count;

    internal int Count(WatchState state) => _counts[(int)state];

    /// <summary>The state a stream had before; null for a stream that is not watched.</summary>
    internal WatchState? Move(StreamKey stream, WatchState state)
    {
        if (!_states.TryGetValue(stream, out var before)) return null;
        _states[stream] = state;
        _counts[(int)before]--;
        _counts[(int)state]++;
        return before;
    }

    /// <summary>The phase that follows from the counts alone; halting is not its business.</summary>
    internal StrategyPhase Phase() => this switch
    {
        { Watched: 0 } => StrategyPhase.Starting,
        _ when Count(WatchState.Suspended) > 0 => StrategyPhase.Suspended,
        _ when Count(WatchState.Live) == Watched => StrategyPhase.Running,
        _ when Count(WatchState.Waiting) == Watched => StrategyPhase.Starting,
        _ => StrategyPhase.WarmingUp,
    };
}
