using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// How late a close was learned, without comparing two clocks: the exchange's own lateness (its time when it told,
/// minus the
/// close time) plus the time spent here on one monotonic clock. A rig that runs candles ahead of its clock has a
/// negative
/// lateness and is never stale.
/// </summary>
internal static class Staleness
{
    internal static bool IsStale(CandleClosed close, TimeSpan now, TimeSpan limit)
    {
        if (limit == Timeout.InfiniteTimeSpan) return false;
        var closedAt = close.Stream.Interval.CloseTimeMs(close.Candle.OpenTimeMs);
        return TimeSpan.FromMilliseconds(close.ToldAtMs - closedAt) + (now - close.ReceivedAt) > limit;
    }
}
