using ActorNotice.Market;

namespace ActorNotice.Signals.Accounting;

/// <summary>
/// What is remembered of a stream when its watch crashes and starts anew: enough that no candle is decided twice, none
/// is passed over in silence, and no notice is sent twice. Only the watch's own thread of messages touches it.
/// </summary>
internal sealed class StreamLedger
{
    private const long Never = long.MinValue;

    private VerdictTally _decisions;
    private long _noticedLong = Never;
    private long _noticedShort = Never;

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

    /// <summary>Claims the one notice that a candle may make of a side; false when it was claimed before.</summary>
    internal bool TryClaimNotice(long openTimeMs, Side side)
    {
        ref var last = ref (side == Side.Long ? ref _noticedLong : ref _noticedShort);
        // candles come in order, so the newest claim stands for all before it
        if (openTimeMs <= last) return false;
        last = openTimeMs;
        return true;
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
