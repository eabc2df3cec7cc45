namespace ActorNotice.Notify.Delivery;

/// <summary>At most n events in any window of a length, exactly: it remembers the last n. Time is a
/// parameter.</summary>
internal sealed class SlidingLimit(int count, TimeSpan window)
{
    // A token bucket would let burst + rate × window through in one window; Telegram's limits are said per window.
    private readonly Queue<TimeSpan> _taken = new(count);

    /// <summary>The earliest moment, not before now, at which one more is allowed.</summary>
    public TimeSpan EarliestAt(TimeSpan now)
    {
        if (_taken.Count < count) return now;
        var free = _taken.Peek() + window;
        return free > now ? free : now;
    }

    /// <summary>Counts one; call it at or after <see cref="EarliestAt"/>.</summary>
    public void Take(TimeSpan now)
    {
        if (_taken.Count == count) _taken.Dequeue();
        _taken.Enqueue(now);
    }
}
