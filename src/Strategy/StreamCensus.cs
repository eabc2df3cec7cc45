using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Strategy;

/// <summary>How many of the watched streams are in which state; pure bookkeeping, owned by the strategy actor.</summary>
internal sealed class StreamCensus
{
    private readonly Dictionary<StreamKey, WatchState> _states;
    private readonly int[] _counts = new int[Enum.GetValues<WatchState>().Length];

    internal StreamCensus(IEnumerable<StreamKey> watched)
    {
        _states = watched.ToDictionary(static stream => stream, static _ => WatchState.Waiting);
        _counts[(int)WatchState.Waiting] = _states.Count;
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
        _ when Count(WatchState.Suspended) > 0 => StrategyPhase.Suspended,
        _ when Count(WatchState.Live) == Watched => StrategyPhase.Running,
        _ when Count(WatchState.Waiting) == Watched => StrategyPhase.Starting,
        _ => StrategyPhase.WarmingUp,
    };
}
