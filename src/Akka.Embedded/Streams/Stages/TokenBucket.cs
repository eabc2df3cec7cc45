namespace Akka.Streams.Stages;

/// <summary>Tokens that come in at a steady pace and are saved up to a capacity. Time is the caller's.</summary>
/// <param name="capacity">How many are saved at most.</param>
/// <param name="interval">From one token to the next.</param>
internal sealed class TokenBucket(long capacity, TimeSpan interval)
{
    private long _saved;
    private TimeSpan _latest;

    /// <summary>Starts full.</summary>
    /// <param name="now">The time.</param>
    public void Begin(TimeSpan now) => (_saved, _latest) = (capacity, now);

    /// <summary>Takes tokens, also such as have not come in yet.</summary>
    /// <param name="cost">How many.</param>
    /// <param name="now">The time; not before the last call's result was waited for.</param>
    /// <returns>How long to wait until they have come in.</returns>
    public TimeSpan Take(long cost, TimeSpan now)
    {
        var arrived = Math.Max(0, (now - _latest).Ticks / interval.Ticks);
        _latest += TimeSpan.FromTicks(arrived * interval.Ticks);
        _saved = Math.Min(capacity, _saved + arrived);
        if (cost <= _saved)
        {
            _saved -= cost;
            return TimeSpan.Zero;
        }

        // The missing ones are taken when they come in; until then the bucket is empty.
        _latest += TimeSpan.FromTicks((cost - _saved) * interval.Ticks);
        _saved = 0;
        return _latest > now ? _latest - now : TimeSpan.Zero;
    }
}
