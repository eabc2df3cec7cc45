namespace ActorNotice.Exchange.Timing;

/// <summary>The greatest distance of an event time to the monotonic clock at its reception, over all connections. The
/// receive loops note it, the keeper of the clock takes it. Thread-safe, without a lock.</summary>
internal sealed class EventTimes
{
    private long _greatest = long.MinValue;

    /// <summary>A frame came in.</summary>
    /// <param name="eventTimeMs">What it says, Unix ms.</param>
    /// <param name="receivedAt">Scheduler time of its reception.</param>
    internal void Note(long eventTimeMs, TimeSpan receivedAt)
    {
        // rounded down: a bound must not promise more than it knows
        var distance = eventTimeMs - (long)Math.Ceiling(receivedAt.TotalMilliseconds);
        var seen = Volatile.Read(ref _greatest);
        while (distance > seen)
        {
            var found = Interlocked.CompareExchange(ref _greatest, distance, seen);
            if (found == seen) return;
            seen = found;
        }
    }

    /// <summary>The greatest since the last time; null when nothing came.</summary>
    internal long? Take() =>
        Interlocked.Exchange(ref _greatest, long.MinValue) is > long.MinValue and var greatest ? greatest : null;
}
