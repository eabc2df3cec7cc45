namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>REST weight used in the present minute of real time. Thread-safe.</summary>
internal sealed class WeightMeter(int perMinute, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _minute;
    private int _used;

    /// <summary>Uses up the present minute, as other programs on the same address can.</summary>
    internal void Exhaust() => Add(perMinute);

    /// <summary>Adds a call's weight.</summary>
    /// <returns>The weight used in this minute, and how long it still lasts; the call is refused when the weight is
    /// over the limit.</returns>
    internal (int Used, bool IsOver, TimeSpan Left) Add(int weight)
    {
        var now = time.GetUtcNow();
        var minute = now.Ticks / TimeSpan.TicksPerMinute;
        lock (_gate)
        {
            if (minute != _minute) (_minute, _used) = (minute, 0);
            _used += weight;
            return (_used, _used > perMinute, TimeSpan.FromTicks((minute + 1) * TimeSpan.TicksPerMinute - now.Ticks));
        }
    }
}
