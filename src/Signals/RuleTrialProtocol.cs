namespace ActorNotice.Signals;

// Asked before settings change: what would have fired?

/// <summary>Anyone → watch supervisor: what would these settings have said in the last day? Answered with one
/// <see cref="RuleTrial"/>, after some seconds: the candles are asked for from history.</summary>
/// <param name="Plan">Settings by symbol; what they do not change is left out.</param>
public sealed record RuleTrialQuery(WatchPlan Plan);

/// <summary>The answer to <see cref="RuleTrialQuery"/>, all streams together: LONG and SHORT that rule and debounce let
/// through on the candles of the last 24 h.</summary>
/// <param name="Now">By the settings in force.</param>
/// <param name="Then">By the others.</param>
public sealed record RuleTrial(SignalCount Now, SignalCount Then)
{
    /// <summary>How far back it looks.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(1);

    /// <summary>Nothing tried.</summary>
    public static RuleTrial None { get; } = new(default, default);

    /// <summary>Streams that were judged.</summary>
    public int Streams { get; init; }

    /// <summary>Streams that the change concerns too, but that were not judged: too many at once, or no
    /// history.</summary>
    public int Left { get; init; }

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    public RuleTrial Add(RuleTrial other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RuleTrial(Now.Add(other.Now), Then.Add(other.Then))
        {
            Streams = Streams + other.Streams,
            Left = Left + other.Left,
        };
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
