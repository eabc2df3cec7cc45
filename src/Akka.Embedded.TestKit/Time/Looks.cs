namespace Akka.TestKit.Internal;

/// <summary>When to look at something again.</summary>
internal sealed class Looks
{
    // Most conditions hold after a few messages. A fixed 100 ms, as Akka.NET has it, would be most of a test's time.
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _end;
    private readonly TimeSpan? _interval;
    private TimeSpan _pause = First;

    /// <summary>Looks until some moment.</summary>
    /// <param name="end">The moment, of <see cref="RealClock.Now"/>.</param>
    /// <param name="interval">From look to look; null starts short and doubles up to 100 ms.</param>
    public Looks(TimeSpan end, TimeSpan? interval)
    {
        _end = end;
        _interval = interval?.RequireFinite(nameof(interval));
    }

    public bool HaveTime => RealClock.Now < _end;

    /// <summary>Waits for the next look.</summary>
    /// <param name="blocking">Whether to hold the calling thread.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>False when the time is over.</returns>
    public async Task<bool> Next(bool blocking, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = _end - RealClock.Now;
        if (left <= TimeSpan.Zero) return false;
        await RealClock.Delay((_interval ?? _pause).Min(left), blocking, cancellationToken);
        _pause = (_pause * 2).Min(Longest);
        return true;
    }
}
