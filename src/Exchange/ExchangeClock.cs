using ActorNotice.Exchange.Pacing;

namespace ActorNotice.Exchange;

/// <summary>The last reading of the exchange's clock and whether it will do for a question. Never extrapolated: a
/// simulated exchange may run faster than we do.</summary>
internal sealed class ExchangeClock
{
    private static readonly TimeSpan ReadingLife = TimeSpan.FromSeconds(5);
    private (TimeSpan AskedAt, long ServerTimeMs)? _reading;

    /// <summary>True while a reading is under way or resting after a failure.</summary>
    internal bool IsAsking { get; set; }

    /// <summary>Readings that failed in a row.</summary>
    internal int Failures { get; set; }

    /// <summary>Takes a reading.</summary>
    internal void Set(TimeSpan askedAt, long serverTimeMs)
    {
        _reading = (askedAt, serverTimeMs);
        IsAsking = false;
        Failures = 0;
    }

    /// <summary>A reading that will do for a job, null when a new one is needed. "Is it closed by now?" needs one
    /// from after the question; for older candles any recent one will do.</summary>
    internal long? For(HistoryJob job, TimeSpan now)
    {
        if (_reading is not { } reading) return null;
        // too old a reading is not wrong, it only hides the newest candle
        var isLate = job.Priority == RestPriority.OverdueClose
            ? reading.AskedAt < job.EnqueuedAt
            : now - reading.AskedAt > ReadingLife;
        return isLate ? null : reading.ServerTimeMs;
    }
}
