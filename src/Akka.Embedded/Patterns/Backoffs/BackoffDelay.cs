using Akka.Util;

namespace Akka.Pattern;

/// <summary>Delays that double from a minimum to a maximum, each lengthened by a random part.</summary>
/// <param name="Min">The first delay.</param>
/// <param name="Max">The longest delay, before jitter.</param>
/// <param name="RandomFactor">Jitter: 0.2 lengthens a delay by up to 20 %.</param>
internal sealed record BackoffDelay(TimeSpan Min, TimeSpan Max, double RandomFactor)
{
    /// <summary>From here on doubling would overflow.</summary>
    private const int LastDoubling = 30;

    public TimeSpan After(int restarts)
    {
        if (restarts >= LastDoubling) return Max;
        var doubled = Math.Min(Max.Ticks, Min.Ticks * Math.Pow(2, restarts));
        return TimeSpan.FromTicks((long)(doubled * (1.0 + (ThreadLocalRandom.Current.NextDouble() * RandomFactor))));
    }
}
