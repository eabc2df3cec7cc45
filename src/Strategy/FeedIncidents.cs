namespace ActorNotice.Strategy;

/// <summary>
/// Turns suspensions and recoveries of streams into few alerts: one when the feed is lost, one when it is back, and for a feed that
/// flaps one pair a window with a count. Pure: time is a parameter (monotonic, from the scheduler).
/// </summary>
/// <param name="settle">How long the first alert waits, so that it names all streams of a lost connection.</param>
/// <param name="window">The shortest time between two alerts of a loss.</param>
internal sealed class FeedIncidents(TimeSpan settle, TimeSpan window)
{
    private TimeSpan? _openedAt;
    private TimeSpan _downFor;
    private TimeSpan? _lastAlertAt;
    private string _reason = "";
    private int _worst;
    private int _unreported;

    /// <summary>When <see cref="TakeDue"/> is to be asked next; null when nothing waits.</summary>
    internal TimeSpan? DueAt { get; private set; }

    /// <summary>Streams are suspended; <paramref name="suspended"/> is how many are by now.</summary>
    internal void Suspend(int suspended, string reason, TimeSpan now)
    {
        if (_openedAt is null)
        {
            _openedAt = now;
            _reason = reason;
            if (_unreported++ == 0) _worst = 0;
            DueAt ??= _lastAlertAt is { } last && now - last < window ? last + window : now + settle;
        }

        _worst = Math.Max(_worst, suspended);
    }

    /// <summary>No stream is suspended any more. Gives the recovery if the loss has been announced; else both are told when due.</summary>
    internal FeedAlert? Recover(TimeSpan now)
    {
        if (_openedAt is not { } opened) return null;
        _openedAt = null;
        _downFor = now - opened;
        return DueAt is null ? new FeedRecoveredAlert(_worst, _downFor) : null;
    }

    /// <summary>The alerts whose time has come: the loss and, when it is over already, the recovery.</summary>
    internal IReadOnlyList<FeedAlert> TakeDue(TimeSpan now)
    {
        if (DueAt is not { } due || now < due) return [];

        var lost = new FeedLostAlert(_worst, _reason, _unreported);
        DueAt = null;
        _lastAlertAt = now;
        _unreported = 0;
        return _openedAt is null ? [lost, new FeedRecoveredAlert(_worst, _downFor)] : [lost];
    }
}
