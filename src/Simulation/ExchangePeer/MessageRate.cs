namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>Counts what a client sends within a second. Not thread-safe: one reader, one counter.</summary>
internal sealed class MessageRate(int perSecond, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private readonly Queue<long> _recent = new(perSecond + 1);

    /// <summary>Counts one more; false when that is too many.</summary>
    internal bool TryCount()
    {
        var now = time.GetTimestamp();
        while (_recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Window) _recent.Dequeue();
        _recent.Enqueue(now);
        return _recent.Count <= perSecond;
    }
}
