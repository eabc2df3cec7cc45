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
    private bool? _isSqueezed;

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

    /// <summary>The notice of a candle and side reached nobody.</summary>
    internal void GiveBackNotice(long openTimeMs, Side side) => _claims.GiveBack(openTimeMs, side);

    /// <summary>A candle is decided; the side whose walk along a band it ends, else null.</summary>
    internal Side? Closed(Price close, BandReading? bands) => _claims.Closed(close, bands);

    /// <summary>Whether the market is squeezed behind the newest candle; what that changes, else null. Null for not
    /// known: what comes next is then no change. A squeeze that is known goes on until the bands are clearly wider than
    /// the threshold: a bandwidth that lingers there is one squeeze, not many.</summary>
    internal ReferenceKind? Squeeze(bool? isSqueezed, bool isClearlyWider = true)
    {
        var before = _isSqueezed;
        _isSqueezed = before == true && isSqueezed == false && !isClearlyWider ? true : isSqueezed;
        if (before is null || isSqueezed is null || before == _isSqueezed) return null;
        return before.Value ? ReferenceKind.SqueezeReleased : ReferenceKind.SqueezeBegan;
    }

    internal void CountRepeat() => Repeats++;

    internal void CountAnomaly() => Anomalies++;

    /// <summary>Decisions by verdict.</summary>
    internal VerdictCounts Decisions()
    {
        ReadOnlySpan<long> counts = _decisions;
        return VerdictCounts.Of(counts);
    }
}
