using ActorNotice.Market;

namespace ActorNotice.Signals;

// What the watch says. Every closed candle yields exactly one Decision on the EventStream; those that are worth a
// notice also go to the notifier as a Signal; every change of a stream's state is a WatchStateChanged.

/// <summary>What was decided on a closed candle, or why nothing was.</summary>
public enum Verdict
{
    /// <summary>Close at or below the lower band: a bounce up is expected.</summary>
    Long,

    /// <summary>Close at or above the upper band: a fall back is expected.</summary>
    Short,

    /// <summary>Close strictly between the bands.</summary>
    InsideBands,

    /// <summary>Close outside, but bandwidth ≤ threshold (a flat window has bandwidth 0).</summary>
    Squeeze,

    /// <summary>Close outside, but RSI does not confirm it.</summary>
    RsiUnconfirmed,

    /// <summary>Fewer closes than the bands or the RSI need.</summary>
    WarmingUp,

    /// <summary>This candle already made a notice of this side.</summary>
    Debounced,

    /// <summary>Too few candles since the last notice of this side.</summary>
    Cooldown,

    /// <summary>Closed before start, or learned later than the staleness limit: history, never a notice.</summary>
    Stale,

    /// <summary>A signal that was missed: the stream was suspended, and the close was learned later than the staleness
    /// limit.</summary>
    Suspended,
}

/// <summary>The direction a signal points to.</summary>
public enum Side
{
    /// <summary>Up, from the lower band.</summary>
    Long,

    /// <summary>Down, from the upper band.</summary>
    Short,
}

/// <summary>The bands at one candle, for display: doubles, while the decision itself was made on integers.</summary>
/// <param name="Middle">Mean of the closes in the window, in quote coin.</param>
/// <param name="Upper">Middle + k·σ (population deviation).</param>
/// <param name="Lower">Middle − k·σ.</param>
/// <param name="Bandwidth">(Upper − Lower) / Middle, as a ratio.</param>
/// <param name="PercentB">(Close − Lower) / (Upper − Lower); null in a flat window.</param>
public sealed record BandReading(double Middle, double Upper, double Lower, double Bandwidth, double? PercentB);

/// <summary>Watch → EventStream: the one decision on one closed candle.</summary>
/// <param name="Stream">Whose candle.</param>
/// <param name="Candle">The closed candle.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Candidate">The side that the bands alone point to, also where the verdict holds it back; null inside
/// the bands.</param>
/// <param name="Bands">The bands with this close in the window; null while warming up.</param>
/// <param name="Rsi">Wilder's RSI, 0 … 100; null while warming up, in a flat series, or when RSI is off.</param>
/// <param name="Rule">The thresholds it was decided by, for the reason line.</param>
/// <param name="Evidence">How the close was learned.</param>
/// <param name="ToldAtMs">Exchange time at which it was learned, Unix ms.</param>
public sealed record Decision(
    StreamKey Stream,
    Candle Candle,
    Verdict Verdict,
    Side? Candidate,
    BandReading? Bands,
    double? Rsi,
    SignalRule Rule,
    CloseEvidence Evidence,
    long ToldAtMs);

/// <summary>Watch → notifier: a decision worth a notice.</summary>
/// <param name="Decision">A decision whose verdict is <see cref="Verdict.Long"/> or
/// <see cref="Verdict.Short"/>.</param>
/// <param name="ReceivedAt">The scheduler's <c>HighResMonotonicClock</c> when the closing frame was read, to measure
/// latency.</param>
public sealed record Signal(Decision Decision, TimeSpan ReceivedAt)
{
    /// <summary>The window it was decided in; null unless <see cref="WatchSettings.PictureCandles"/> asks for
    /// it.</summary>
    public WindowPicture? Picture { get; init; }
}

/// <summary>The state of one watched stream.</summary>
public enum WatchState
{
    /// <summary>Not subscribed yet.</summary>
    Waiting,

    /// <summary>Subscribed; closes are held until history is merged and continuity verified.</summary>
    Syncing,

    /// <summary>Deciding on every close.</summary>
    Live,

    /// <summary>The feed is down or a gap could not be filled.</summary>
    Suspended,
}

/// <summary>Watch → EventStream: a stream changed its state.</summary>
/// <param name="Stream">Which.</param>
/// <param name="State">The new state.</param>
/// <param name="Reason">One line for people.</param>
public sealed record WatchStateChanged(StreamKey Stream, WatchState State, string Reason);

/// <summary>Watch → EventStream: something about a candle is wrong and is not decided upon. Candles that cannot be had
/// are a <see cref="CandleHole"/>.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="OpenTimeMs">Which candle.</param>
/// <param name="Problem">One line for people: an unequal repeat, an impossible candle, an open time off the
/// grid, a candle that had been given up.</param>
public sealed record CandleAnomaly(StreamKey Stream, long OpenTimeMs, string Problem);
