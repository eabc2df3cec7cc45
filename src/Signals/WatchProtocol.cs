using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Signals;

// What may be asked of the watch, and its answer. Everything else it says is in SignalsProtocol.cs.

/// <summary>Anyone → watch supervisor: how do the streams stand? Answered with one
/// <see cref="WatchSnapshot"/>.</summary>
/// <param name="Only">One symbol; null = all.</param>
public sealed record WatchQuery(Symbol? Only = null);

/// <summary>The answer to <see cref="WatchQuery"/>.</summary>
/// <param name="Streams">Sorted by symbol and interval; a symbol whose watch did not answer in time is absent.</param>
public sealed record WatchSnapshot(ImmutableArray<StreamSnapshot> Streams)
{
    /// <summary>The candle ledgers of all streams counted together.</summary>
    public CandleCounts Candles =>
        Streams.Aggregate(CandleCounts.Zero, static (sum, stream) => sum.Add(stream.Candles.Counts));
}

/// <summary>Anyone → watch supervisor: the window of one stream, for a chart. Answered with one
/// <see cref="PictureAnswer"/>.</summary>
/// <param name="Stream">Which.</param>
public sealed record PictureQuery(StreamKey Stream);

/// <summary>The answer to <see cref="PictureQuery"/>.</summary>
/// <param name="Picture">Null when the stream is not watched, has no candle yet, or no pictures are kept.</param>
public sealed record PictureAnswer(WindowPicture? Picture);

/// <summary>One stream at one moment.</summary>
/// <param name="Stream">Which.</param>
/// <param name="State">Its state.</param>
/// <param name="Reason">Why it is in that state; one line for people.</param>
/// <param name="LastCandle">The newest closed candle in the window; null before the first.</param>
/// <param name="Bands">The bands at that candle; null while warming up.</param>
/// <param name="Rsi">RSI at that candle, 0 … 100; null while warming up, in a series that never moved, or when
/// off.</param>
/// <param name="Decisions">Decisions since the process started, by verdict; they survive a restart of the
/// watch.</param>
/// <param name="Repeats">Closed candles that were known already and ignored.</param>
/// <param name="Anomalies">Closes that were refused, contradicted a known candle, or came after it had been given
/// up.</param>
/// <param name="Candles">The ledger: every closed candle since the first, and where it stands.</param>
public sealed record StreamSnapshot(
    StreamKey Stream,
    WatchState State,
    string Reason,
    Candle? LastCandle,
    BandReading? Bands,
    double? Rsi,
    VerdictCounts Decisions,
    long Repeats,
    long Anomalies,
    CandleAccount Candles);
