namespace ActorNotice.Exchange.Pacing;

/// <summary>
/// Exponential backoff with full jitter: the n-th wait is drawn evenly from 0 … min(cap, first × 2ⁿ). After an outage
/// of the exchange thousands of clients come back; full jitter keeps them from coming together.
/// </summary>
/// <param name="first">Upper end of the first wait.</param>
/// <param name="cap">Upper end that later waits never exceed.</param>
/// <param name="random">Seeded source of the jitter.</param>
internal sealed class BackoffPolicy(TimeSpan first, TimeSpan cap, Random random)
{
    private const int MaxDoublings = 30;

    /// <summary>The next wait.</summary>
    /// <param name="failures">Failures in a row so far; at least 1.</param>
    internal TimeSpan WaitAfter(int failures) => CeilingAfter(failures) * random.NextDouble();

    /// <summary>The longest possible next wait.</summary>
    internal TimeSpan CeilingAfter(int failures)
    {
        // the clamp keeps the shift meaningful after days of failures
        var doublings = Math.Clamp(failures - 1, 0, MaxDoublings);
        var ceiling = first.TotalMilliseconds * (1L << doublings);
        return TimeSpan.FromMilliseconds(Math.Min(ceiling, cap.TotalMilliseconds));
    }
}
