using System.Collections.Immutable;

namespace ActorNotice.Market;

// What the exchange's side and the watch side say to each other. The two rooms never see each other (ADR-002), so their
// common language lives here; the addresses are handed in by Host.

/// <summary>Feed → watch: a candle of a stream is closed.</summary>
/// <param name="Stream">Whose candle.</param>
/// <param name="Candle">The final values.</param>
/// <param name="Evidence">How the close was learned.</param>
/// <param name="ToldAtMs">Exchange time, Unix ms, at which the exchange said so (the event time <c>E</c>, or the
/// server time of
/// the REST answer). May lie before the close time when a test rig runs candle time ahead of the clock.</param>
/// <param name="ReceivedAt">The scheduler's <c>HighResMonotonicClock</c> when the bytes were read.</param>
public sealed record CandleClosed(
    StreamKey Stream, Candle Candle, CloseEvidence Evidence, long ToldAtMs, TimeSpan ReceivedAt);

/// <summary>Feed → watch: from now on closes of these streams arrive; history may be asked for.</summary>
/// <param name="Streams">The subscribed streams of one connection.</param>
public sealed record StreamsUp(ImmutableArray<StreamKey> Streams);

/// <summary>Feed → watch: no close of these streams will arrive until the next <see cref="StreamsUp"/>.</summary>
/// <param name="Streams">The streams of the lost connection.</param>
/// <param name="Reason">One line for people, without secrets.</param>
public sealed record StreamsDown(ImmutableArray<StreamKey> Streams, string Reason);

/// <summary>Feed → watch: a reading of the exchange's clock. Between readings its time goes on as ours does; a
/// simulated exchange may run faster, so what is due by this reckoning is due at the latest.</summary>
/// <param name="ServerTimeMs">Exchange time, Unix ms, half way between question and answer.</param>
/// <param name="ReadAt">The scheduler's <c>HighResMonotonicClock</c> at that moment.</param>
/// <param name="Uncertainty">Half of the round trip: the reading is right within it.</param>
public sealed record ExchangeTimeRead(long ServerTimeMs, TimeSpan ReadAt, TimeSpan Uncertainty);

/// <summary>Why history is wanted; gap fills go before warm-ups in the weight budget.</summary>
public enum HistoryPurpose
{
    /// <summary>To fill the window before the first live candle.</summary>
    WarmUp,

    /// <summary>To fill a hole between two known candles.</summary>
    Gap,

    /// <summary>To confirm a close that is overdue on the stream.</summary>
    OverdueClose,

    /// <summary>To judge other settings on past candles; no window waits for it.</summary>
    Trial,
}

/// <summary>Watch → feed: closed candles wanted.</summary>
/// <param name="Stream">Of which stream.</param>
/// <param name="FromOpenTimeMs">First open time wanted; null = the newest <paramref name="Count"/>.</param>
/// <param name="Count">How many at the most.</param>
/// <param name="Purpose">Sets the priority.</param>
public sealed record HistoryWanted(StreamKey Stream, long? FromOpenTimeMs, int Count, HistoryPurpose Purpose);

/// <summary>Feed → watch: the answer to <see cref="HistoryWanted"/>; closed candles only, ascending, possibly fewer
/// than wanted.</summary>
/// <param name="Request">The request.</param>
/// <param name="Candles">Closed candles in order of open time.</param>
/// <param name="ServerTimeMs">Exchange time of the answer, Unix ms.</param>
/// <param name="ReceivedAt">The scheduler's <c>HighResMonotonicClock</c> when the answer was read.</param>
public sealed record HistoryLoaded(
    HistoryWanted Request, ImmutableArray<Candle> Candles, long ServerTimeMs, TimeSpan ReceivedAt);

/// <summary>Feed → watch: the history cannot be had now.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reason">One line for people.</param>
/// <param name="IsFinal">True when asking again cannot help (unknown symbol); false when the feed gave up after its
/// retries.</param>
public sealed record HistoryUnavailable(HistoryWanted Request, string Reason, bool IsFinal);
