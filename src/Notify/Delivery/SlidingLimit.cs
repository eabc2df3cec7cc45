namespace ActorNotice.Notify.Delivery;

/// <summary>At most n events in any window of a length, as the other side counts them. Time is a parameter.</summary>
internal sealed class SlidingLimit(int count, TimeSpan window)
{
    // A token bucket would let burst + rate × window through in one window; Telegram's limits are said per window.
    private readonly Queue<TimeSpan> _ended = new(count);
    private int _underWay;

    /// <summary>The earliest moment, not before now, at which one more is allowed; null when that depends on an answer
    /// that is still to come.</summary>
    public TimeSpan? EarliestAt(TimeSpan now)
    {
        if (_ended.Count + _underWay < count) return now;
        // When the other side counted an event is not known, only that it was before the answer: so its window begins
        // there, and what has no answer may be counted at any moment.
        var needed = _underWay + _ended.Count - count;
        if (needed >= _ended.Count) return null;
        var free = _ended.ElementAt(needed) + window;
        return free > now ? free : now;
    }

    /// <summary>One begins; call it at or after <see cref="EarliestAt"/>.</summary>
    public void Begin() => _underWay++;

    /// <summary>One that began is answered.</summary>
    public void End(TimeSpan now)
    {
        _underWay--;
        if (_ended.Count == count) _ended.Dequeue();
        _ended.Enqueue(now);
    }
}
