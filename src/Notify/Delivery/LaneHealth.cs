namespace ActorNotice.Notify.Delivery;

/// <summary>How a channel fares: failures in a row, the wait they cause, and whether its outage was told.</summary>
internal sealed class LaneHealth(Backoff backoff, int reportAfter)
{
    private int _failures;
    private TimeSpan _firstFailure;
    private bool _isReported;

    /// <summary>True during an outage that was reported.</summary>
    public bool IsOut => _isReported;

    /// <summary>Nothing is sent before this moment.</summary>
    public TimeSpan BlockedUntil { get; private set; } = TimeSpan.MinValue;

    /// <summary>A delivery worked; the length of the outage that it ends, when that outage was reported.</summary>
    public TimeSpan? Succeeded(TimeSpan now)
    {
        TimeSpan? outage = _isReported ? now - _firstFailure : null;
        (_failures, _isReported) = (0, false);
        return outage;
    }

    /// <summary>A delivery failed; true when that is the moment to report the channel.</summary>
    public bool Failed(TimeSpan now)
    {
        // Deliveries that were under way together fail together: that is one failure, not many.
        if (now < BlockedUntil) return false;
        if (_failures == 0) _firstFailure = now;
        _failures++;
        BlockedUntil = now + backoff.After(_failures);
        if (_isReported || _failures < reportAfter) return false;
        return _isReported = true;
    }

    /// <summary>The channel asked to be left alone; a longer wait that is already on stays.</summary>
    public void AskedToWait(TimeSpan now, TimeSpan wait)
    {
        if (now + wait > BlockedUntil) BlockedUntil = now + wait;
    }

    /// <summary>Forgets everything: the channel is tried afresh.</summary>
    public void Reset()
    {
        (_failures, _isReported) = (0, false);
        BlockedUntil = TimeSpan.MinValue;
    }
}
