namespace ActorNotice.Simulation.Markets;

/// <summary>The moods of one day of a contract: the script's where it speaks, else the seed's, in stretches of half an
/// hour to four hours.</summary>
internal sealed class MoodPlan(ulong seed, GeneratedContract contract)
{
    private const long Minute = 60_000;
    private const int ShortestMinutes = 30;
    private const int SpreadMinutes = 210;

    /// <summary>Fills the moods of a day's minutes.</summary>
    internal void Fill(long dayMs, Span<MinuteMood> moods)
    {
        for (var (from, index) = (0, 0); from < moods.Length; index++)
        {
            var noise = Hash64.Mix(Hash64.Mix(seed, dayMs), index);
            var length = Math.Min(ShortestMinutes + (int)(noise % SpreadMinutes), moods.Length - from);
            var (regime, strength) = Choose(noise);
            for (var age = 0; age < length; age++) moods[from + age] = new MinuteMood(regime, strength, age, length);
            from += length;
        }

        // The script lies on top: what it does not cover stays as the seed made it.
        foreach (var segment in contract.Script) Lay(segment, dayMs, moods);
    }

    private static (Regime Regime, double Strength) Choose(ulong noise)
    {
        var side = Hash64.Unit(Hash64.Mix(noise, 2)) < 0.5 ? -1 : 1;
        return Hash64.Unit(Hash64.Mix(noise, 1)) switch
        {
            < 0.45 => (Regime.Calm, 1),
            < 0.65 => (Regime.Trend, side),
            < 0.83 => (Regime.Squeeze, 1),
            < 0.96 => (Regime.FatTails, 1),
            _ => (Regime.Crash, 1),
        };
    }

    private static void Lay(RegimeSegment segment, long dayMs, Span<MinuteMood> moods)
    {
        var start = (segment.FromMs - dayMs) / Minute;
        for (var age = 0; age < segment.Minutes; age++)
        {
            if (start + age is >= 0 and var at && at < moods.Length)
                moods[(int)at] = new MinuteMood(segment.Regime, segment.Strength, age, segment.Minutes);
        }
    }
}
