using System.Collections.Immutable;

namespace ActorNotice.Notify.Delivery;

/// <summary>The newest latencies, for percentiles; bounded.</summary>
internal sealed class LatencyLog
{
    private const int Capacity = 4_096;
    private readonly Queue<TimeSpan> _newest = [];

    /// <summary>Adds one; the oldest goes when there are 4,096.</summary>
    public void Add(TimeSpan latency)
    {
        if (_newest.Count == Capacity) _newest.Dequeue();
        _newest.Enqueue(latency);
    }

    /// <summary>All of them, ascending.</summary>
    public ImmutableArray<TimeSpan> Sorted() => [.. _newest.Order()];
}
