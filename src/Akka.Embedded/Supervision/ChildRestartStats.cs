namespace Akka.Actor;

/// <summary>A child, and how often it was restarted in its current window.</summary>
internal sealed class ChildRestartStats(IInternalActorRef child)
{
    /// <summary>Not a nullable: there is one of these for every actor there is, and that one word less.</summary>
    private static readonly TimeSpan NoWindow = TimeSpan.MinValue;

    private int _retries;
    private TimeSpan _windowStart = NoWindow;

    public IInternalActorRef Child { get; } = child;

    public long Uid => Child.Path.Uid;

    /// <summary>Counts a restart.</summary>
    /// <param name="maxRetries">At most so many a window; negative for no limit.</param>
    /// <param name="window">The window; zero or negative for one that never ends.</param>
    /// <param name="now">The clock.</param>
    /// <returns>Whether it is allowed.</returns>
    public bool RequestRestartPermission(int maxRetries, TimeSpan window, TimeSpan now)
    {
        if (maxRetries == 0) return false;
        if (window <= TimeSpan.Zero) return maxRetries < 0 || ++_retries <= maxRetries;

        // With a window but no number, one restart a window is allowed, as in Akka.
        return RetriesInWindowAreOkay(maxRetries < 0 ? 1 : maxRetries, window, now);
    }

    private bool RetriesInWindowAreOkay(int maxRetries, TimeSpan window, TimeSpan now)
    {
        var done = _retries + 1;
        if (_windowStart == NoWindow) _windowStart = now;
        if (now - _windowStart <= window)
        {
            _retries = done;
            return done <= maxRetries;
        }

        _retries = 1;
        _windowStart = now;
        return true;
    }
}
