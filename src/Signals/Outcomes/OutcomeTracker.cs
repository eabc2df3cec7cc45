namespace ActorNotice.Signals.Outcomes;

/// <summary>
/// Follows the signals of one stream: each ends with the first later candle that touches the middle band of its time, or
/// after so many candles without. Pure; candles come in order, as decisions do.
/// </summary>
/// <param name="candles">How many candles a signal is followed at first.</param>
internal sealed class OutcomeTracker(int candles)
{
    private readonly List<FollowedSignal> _open = [];

    /// <summary>How many candles a signal is followed.</summary>
    internal int Candles { get; set; } = candles;

    /// <summary>Signals still followed.</summary>
    internal int Open => _open.Count;

    /// <summary>Takes the next decision; the outcomes that it ends.</summary>
    internal IReadOnlyList<SignalOutcome> Add(Decision made)
    {
        List<SignalOutcome> ended = [];
        foreach (var signal in _open)
            if (signal.Follow(made, Candles) is { } outcome) ended.Add(outcome);

        _open.RemoveAll(static signal => signal.HasEnded);
        if (FollowedSignal.Of(made) is { } begun) _open.Add(begun);
        return ended;
    }
}
