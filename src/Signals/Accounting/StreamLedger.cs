using ActorNotice.Market;

namespace ActorNotice.Signals.Accounting;

/// <summary>
/// What is remembered of a stream when its watch crashes and starts anew: enough that no candle is decided twice, none
/// is passed over in silence, and no notice is sent twice. Only the watch's own thread of messages touches it.
/// </summary>
internal sealed class StreamLedger
{
    private VerdictTally _decisions;
    private NoticeClaims _claims = new();

    /// <summary>True between StreamsUp and StreamsDown.</summary>
    internal bool IsUp { get; set; }

    /// <summary>Every closed candle since the first decided one.</summary>
    internal CandleLedger Candles { get; } = new();

    /// <summary>Open time of the first candle that was told and has no decision yet, before anything is
    /// decided.</summary>
    internal long? FirstToldMs { get; private set; }

    /// <summary>Known candles that came again.</summary>
    internal long Repeats { get; private set; }

    /// <summary>Refused and contradicted candles.</summary>
    internal long Anomalies { get; private set; }

    /// <summary>Remembers that a candle waits for its decision, should the watch crash before anything is
    /// decided.</summary>
    internal void Await(long openTimeMs)
    {
        if (FirstToldMs is null || openTimeMs < FirstToldMs) FirstToldMs = openTimeMs;
    }

    /// <summary>Enters the decision on the next candle.</summary>
    internal void Enter(Interval interval, long openTimeMs, Verdict verdict, CloseEvidence evidence)
    {
        Candles.Enter(interval, openTimeMs, evidence);
        _decisions[(int)verdict]++;
    }

    /// <summary>Claims the one notice that a candle may make of a side: the side's verdict, or why there is
    /// none.</summary>
    internal Verdict ClaimNotice(Interval interval, long openTimeMs, Side side, DebounceSettings settings) =>
        _claims.Claim(interval, openTimeMs, side, settings);

    /// <summary>A candle is decided; it may end a walk along a band.</summary>
    internal void Closed(Price close, BandReading? bands) => _claims.Closed(close, bands);

    internal void CountRepeat() => Repeats++;

    internal void CountAnomaly() => Anomalies++;

    /// <summary>Decisions by verdict.</summary>
    internal VerdictCounts Decisions()
    {
        ReadOnlySpan<long> counts = _decisions;
        return VerdictCounts.Of(counts);
    }
}
