namespace ActorNotice.Signals;

/// <summary>RSI confirmation: LONG only at or below <paramref name="Oversold"/>, SHORT only at or above
/// <paramref name="Overbought"/>.</summary>
/// <param name="Period">Wilder's period (P); the first value needs P + 1 closes.</param>
/// <param name="Oversold">0 … 50.</param>
/// <param name="Overbought">50 … 100.</param>
public sealed record RsiRule(int Period, decimal Oversold, decimal Overbought)
{
    private const double Forgotten = 1e-6;
    private const int LeastWarmUp = 250;

    /// <summary>Closes after which the beginning of a series weighs at most 10⁻⁶ in the value, at least 250: the weight
    /// is (1 − 1/P) to the power of the closes behind the first P. Above a period of about 100 that is more than one
    /// request brings; see <see cref="WatchSettings.WarmUpDepth"/>.</summary>
    public int WarmUp =>
        Math.Max(LeastWarmUp, Period + (int)Math.Ceiling(Math.Log(Forgotten) / Math.Log(1 - 1.0 / Period)));

    /// <summary>Whether a value confirms a side; one that does not exist (a series that never moved) confirms
    /// nothing.</summary>
    internal bool Confirms(Side side, double? value) =>
        value is { } rsi && (side == Side.Long ? rsi <= (double)Oversold : rsi >= (double)Overbought);
}
