namespace ActorNotice.Notify.Delivery;

/// <summary>Exponential backoff with jitter from a seeded source: the wait after the n-th failure in a row.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan max, double jitter, Random random)
{
    private const int MaxDoublings = 40; // beyond any limit that the settings allow; keeps the power finite

    /// <summary>The wait; never longer than the maximum, shorter by up to the jitter.</summary>
    /// <param name="failures">At least 1.</param>
    public TimeSpan After(int failures)
    {
        var grown = first * Math.Pow(2, Math.Min(failures - 1, MaxDoublings));
        var capped = grown < max ? grown : max;
        return capped * (1 - (jitter * random.NextDouble()));
    }
}
