namespace ActorNotice.Signals;

/// <summary>
/// The ranges a <see cref="SignalRule"/> may have. Wider ones would leave what the integer arithmetic is proven for.
/// </summary>
public static class SignalRuleLimits
{
    /// <summary>Two closes are the fewest that can deviate.</summary>
    public const int MinPeriod = 2;

    /// <summary>The longest window.</summary>
    public const int MaxPeriod = 1_000;

    /// <summary>The smallest band distance, and the step of all decimals here.</summary>
    public const decimal MinDeviations = 0.00000001m;

    /// <summary>The largest band distance, in σ.</summary>
    public const decimal MaxDeviations = 10m;

    /// <summary>The largest squeeze threshold, as a ratio; the smallest is 0, which filters flat windows
    /// only.</summary>
    public const decimal MaxBandwidth = 10m;

    /// <summary>The shortest RSI.</summary>
    public const int MinRsiPeriod = 2;

    /// <summary>The longest RSI; more would need more history than one request brings.</summary>
    public const int MaxRsiPeriod = 200;

    /// <summary>True for a number from 0 on that 8 decimals can write.</summary>
    public static bool IsExact(decimal value) => value >= 0 && value % MinDeviations == 0;

    /// <summary>The names of the parameters that are out of range, with the range each.</summary>
    public static IEnumerable<(string Parameter, string Allowed)> Problems(SignalRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Period is < MinPeriod or > MaxPeriod)
            yield return (nameof(SignalRule.Period), $"{MinPeriod} … {MaxPeriod} closes");
        if (rule.Deviations is < MinDeviations or > MaxDeviations || !IsExact(rule.Deviations))
            yield return (nameof(SignalRule.Deviations), "above 0, at most 10, at most 8 decimals");
        if (rule.SqueezeBandwidth is < 0 or > MaxBandwidth || !IsExact(rule.SqueezeBandwidth))
            yield return (nameof(SignalRule.SqueezeBandwidth), "0 … 10 as a ratio (0.02 = 2 %), at most 8 decimals");
        if (rule.Rsi is null) yield break;
        if (rule.Rsi.Period is < MinRsiPeriod or > MaxRsiPeriod)
            yield return ("Rsi.Period", $"{MinRsiPeriod} … {MaxRsiPeriod} closes");
        if (rule.Rsi.Oversold is < 0 or > 50) yield return ("Rsi.Oversold", "0 … 50");
        if (rule.Rsi.Overbought is < 50 or > 100) yield return ("Rsi.Overbought", "50 … 100");
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> that names the first problem.</summary>
    internal static void ThrowIfOutside(SignalRule rule)
    {
        foreach (var (parameter, allowed) in Problems(rule))
            throw new ArgumentOutOfRangeException(nameof(rule), $"{parameter} must be {allowed}");
    }
}
