using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// What time it is at the exchange, at the latest known: its last reading, or a later proof, going on as our clock
/// does. One for the whole watch: whoever hears something newer sets it, so that a reading costs no message a stream.
/// </summary>
internal sealed class ExchangeTime
{
    // the last moment that a date can say; later ones are damage, and would spread to every stream
    private static readonly long LatestMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private Mark? _mark;

    /// <summary>Exchange time, Unix ms, at a moment of the scheduler's <c>HighResMonotonicClock</c>; null before
    /// anything is known.</summary>
    internal long? At(TimeSpan now) => Volatile.Read(ref _mark) is { } mark ? mark.At(now) : null;

    /// <summary>When the exchange reaches a time, by the scheduler's clock; may lie in the past; null before anything
    /// is known.</summary>
    internal TimeSpan? WhenReached(long exchangeMs) =>
        Volatile.Read(ref _mark) is { } mark
            ? mark.ReadAt + TimeSpan.FromMilliseconds(exchangeMs - mark.ExchangeMs) : null;

    /// <summary>Takes a reading, which stands also where it is earlier than the reckoning; gives how far the exchange
    /// is ahead of what was reckoned.</summary>
    internal TimeSpan Set(ExchangeTimeRead reading)
    {
        var reckoned = At(reading.ReadAt);
        Volatile.Write(ref _mark, new Mark(reading.ServerTimeMs, reading.ReadAt));
        return reckoned is { } before
            ? TimeSpan.FromMilliseconds(reading.ServerTimeMs - before)
            : TimeSpan.MaxValue;
    }

    /// <summary>A close proves that the exchange is past it. The event time alone is not believed: one wrong number
    /// would make every stream overdue at once.</summary>
    internal void Prove(CandleClosed close) => AtLeast(
        Math.Min(close.ToldAtMs, close.Stream.Interval.Advance(close.Candle.OpenTimeMs)), close.ReceivedAt);

    /// <summary>It was at least this late at the exchange.</summary>
    internal void AtLeast(long exchangeMs, TimeSpan at)
    {
        while (exchangeMs < LatestMs && Volatile.Read(ref _mark) is var mark && !(mark?.At(at) >= exchangeMs))
            // another watch may have set a later one meanwhile
            if (Interlocked.CompareExchange(ref _mark, new Mark(exchangeMs, at), mark) == mark) return;
    }

    private sealed record Mark(long ExchangeMs, TimeSpan ReadAt)
    {
        internal long At(TimeSpan now) => ExchangeMs + (long)(now - ReadAt).TotalMilliseconds;
    }
}
