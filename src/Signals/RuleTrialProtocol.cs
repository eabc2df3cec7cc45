namespace ActorNotice.Signals;

// Asked before settings change: what would have fired?

/// <summary>Anyone → watch supervisor: what would these settings have decided on the candles in the windows? Answered
/// with one <see cref="RuleTrial"/>.</summary>
/// <param name="Plan">Settings by symbol; symbols that are not watched yet are left out.</param>
public sealed record RuleTrialQuery(WatchPlan Plan);

/// <summary>The answer to <see cref="RuleTrialQuery"/>, all streams together. Debouncing is left out: it needs more
/// than the window.</summary>
/// <param name="Now">By the settings in force.</param>
/// <param name="Then">By the others.</param>
public sealed record RuleTrial(SignalCount Now, SignalCount Then)
{
    /// <summary>Nothing tried.</summary>
    public static RuleTrial None { get; } = new(default, default);

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public RuleTrial Add(RuleTrial other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RuleTrial(Now.Add(other.Now), Then.Add(other.Then));
    }
}

/// <summary>Signals on a number of candles.</summary>
/// <param name="Candles">On which the rule could decide.</param>
/// <param name="Longs">LONG.</param>
/// <param name="Shorts">SHORT.</param>
public readonly record struct SignalCount(long Candles, long Longs, long Shorts)
{
    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public SignalCount Add(SignalCount other) =>
        new(Candles + other.Candles, Longs + other.Longs, Shorts + other.Shorts);
}
