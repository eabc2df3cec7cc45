using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>
/// Draws the line between history and news: candles that closed before this watch listened never make notices. A
/// close that
/// the stream told is news by itself, and so is every later candle. For others the first history answer draws the
/// line: at the
/// candle that was open when listening began (the exchange's time in the answer, less the time waited for it), or
/// behind the
/// answer's newest candle where a rig runs candles ahead of its clock. A clock that is wrong the other way delays the
/// line up
/// to the first told close only.
/// </summary>
/// <param name="listensFrom">Monotonic; what was received earlier (before a restart of the watch) is history.</param>
internal sealed class StartLine(TimeSpan listensFrom)
{
    private long? _firstToldMs;
    private long? _fromHistoryMs;

    /// <summary>A close came by the stream, or by asking about an overdue one.</summary>
    internal void Told(CandleClosed close)
    {
        if (close.Evidence == CloseEvidence.History || close.ReceivedAt < listensFrom) return;
        if (_firstToldMs is null || close.Candle.OpenTimeMs < _firstToldMs) _firstToldMs = close.Candle.OpenTimeMs;
    }

    /// <summary>The first history answer came; later ones do not move the line.</summary>
    internal void Loaded(HistoryLoaded answer, TimeSpan subscribedAt)
    {
        if (_fromHistoryMs is not null) return;
        var interval = answer.Request.Stream.Interval;
        var waited = (long)(answer.ReceivedAt - subscribedAt).TotalMilliseconds;
        _fromHistoryMs = interval.OpenTimeMs(answer.ServerTimeMs - Math.Max(0, waited));
        if (answer.Candles.IsEmpty) return;
        // a candle that closes after the exchange's present: the rig's candles run ahead of its clock
        var behindNewest = interval.Advance(answer.Candles[^1].OpenTimeMs);
        if (behindNewest > answer.ServerTimeMs) _fromHistoryMs = behindNewest;
    }

    /// <summary>True when a candle may make a notice.</summary>
    internal bool IsNews(CandleClosed close) =>
        close.ReceivedAt >= listensFrom
        && (close.Candle.OpenTimeMs >= _firstToldMs || close.Candle.OpenTimeMs >= _fromHistoryMs);
}
