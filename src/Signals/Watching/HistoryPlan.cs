using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>What to ask the history for, and how long to wait with it; pure.</summary>
internal static class HistoryPlan
{
    /// <summary>The most candles that cost the exchange's lowest request weight; enough for a usual
    /// interruption.</summary>
    internal const int SmallBatch = 99;

    /// <summary>The most at the second weight; for catching up.</summary>
    internal const int LargeBatch = 499;

    /// <summary>So many times neither the stream nor REST may show an overdue close before the stream is
    /// suspended.</summary>
    internal const int OverdueAttempts = 3;

    /// <summary>An answer later than this is taken for lost (the feed's budget may hold thousands of
    /// requests).</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    /// <summary>Candles to fill an empty window: the newest, or those before and from the first one that needs a
    /// decision.</summary>
    internal static HistoryWanted WarmUp(StreamKey stream, int depth, long? undecidedMs) => undecidedMs is { } first
        ? new HistoryWanted(stream, stream.Interval.Advance(first, -depth), depth + SmallBatch, HistoryPurpose.WarmUp)
        : new HistoryWanted(stream, null, depth, HistoryPurpose.WarmUp);

    /// <summary>The candles from the first missing one on, up to a known later one if there is any.</summary>
    internal static HistoryWanted Gap(StreamKey stream, long fromMs, long? knownFromMs, bool isCatchingUp)
    {
        var batch = isCatchingUp ? LargeBatch : SmallBatch;
        var count = knownFromMs is { } known
            ? (int)Math.Clamp(stream.Interval.CandlesBetween(fromMs, known), 1, LargeBatch)
            : batch;
        return new HistoryWanted(stream, fromMs, count, HistoryPurpose.Gap);
    }

    /// <summary>The candles that should have closed by now.</summary>
    internal static HistoryWanted Overdue(StreamKey stream, long fromMs, long due) =>
        new(stream, fromMs, (int)Math.Clamp(due, 1, SmallBatch), HistoryPurpose.OverdueClose);

    /// <summary>The wait before attempt <paramref name="failures"/> + 1: 2 s doubling to 5 min.</summary>
    internal static TimeSpan Delay(int failures)
    {
        // the exponent is bounded so that a day of failures cannot overflow the span
        var delay = FirstDelay * Math.Pow(2, Math.Min(failures, 20) - 1);
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
