namespace ActorNotice.Notify.Delivery;

/// <summary>Exponential backoff with jitter from a seeded source: the wait after the n-th failure in a row.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan max, double jitter, Random random)
{
    /// <summary>The wait; never longer than the maximum, shorter by up to the jitter.</summary>
    /// <param name="failures">At least 1.</param>
    public TimeSpan After(int failures)
    {
        // In seconds: a double grows to infinity where a TimeSpan would overflow.
        var capped = Math.Min(first.TotalSeconds * Math.Pow(2, failures - 1), max.TotalSeconds);
        return TimeSpan.FromSeconds(capped * (1 - (jitter * random.NextDouble())));
    }
}
