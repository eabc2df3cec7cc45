namespace ActorNotice.Simulation.Markets;

/// <summary>What one minute of a generated market is like.</summary>
/// <param name="Regime">The mood.</param>
/// <param name="Strength">Size of its steps, signed.</param>
/// <param name="Age">Minutes since the mood began.</param>
/// <param name="Length">Minutes the mood lasts.</param>
internal readonly record struct MinuteMood(Regime Regime, double Strength, int Age, int Length)
{
    private const int CrashMinutes = 8;
    private const double TailChance = 0.03;

    /// <summary>How busy the minute is, as a multiple of the usual volume.</summary>
    internal double Activity => Regime switch
    {
        Regime.Squeeze => 0.4,
        Regime.Trend => 1.6,
        Regime.Crash => IsFalling ? 8 : 3,
        _ => 1,
    };

    private bool IsFalling => Age < Math.Min(CrashMinutes, Math.Max(1, Length / 2));

    /// <summary>The minute's step, in calm standard deviations.</summary>
    /// <param name="normal">A standard normal number.</param>
    /// <param name="chance">A number in [0, 1).</param>
    /// <param name="wandered">How far the price is from where the mood began, in the same measure.</param>
    internal double Step(double normal, double chance, double wandered) => Regime switch
    {
        Regime.Trend => Strength * 0.6 + normal,
        Regime.Squeeze => Math.Abs(Strength) * 0.12 * normal - 0.2 * wandered,
        Regime.Crash when IsFalling => -Strength * 12 + 3 * normal,
        Regime.Crash => Strength * 0.8 + 2 * normal,
        Regime.FatTails when chance < TailChance => normal * 8 * Math.Abs(Strength),
        _ => normal * Math.Abs(Strength),
    };
}
