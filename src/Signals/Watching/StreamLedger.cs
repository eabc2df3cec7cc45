namespace ActorNotice.Signals.Watching;

/// <summary>
/// What is remembered of a stream when its watch crashes and starts anew: enough that no candle is decided twice and
/// no notice
/// sent twice. Only the watch's own thread of messages touches it.
/// </summary>
internal sealed class StreamLedger
{
    private readonly long[] _decisions = new long[Enum.GetValues<Verdict>().Length];
    private readonly long?[] _noticed = new long?[Enum.GetValues<Side>().Length];

    /// <summary>True between StreamsUp and StreamsDown.</summary>
    internal bool IsUp { get; set; }

    /// <summary>Open time of the newest candle that has its decision; null before the first.</summary>
    internal long? LastDecidedMs { get; private set; }

    /// <summary>Open time of the first candle that was told and has no decision yet, before anything is
    /// decided.</summary>
    internal long? FirstToldMs { get; private set; }

    /// <summary>Known candles that came again.</summary>
    internal long Repeats { get; private set; }

    /// <summary>Refused candles and holes at the exchange.</summary>
    internal long Anomalies { get; private set; }

    /// <summary>True for a candle that has its decision.</summary>
    internal bool IsDecided(long openTimeMs) => openTimeMs <= LastDecidedMs;

    /// <summary>Remembers that a candle waits for its decision, should the watch crash before anything is
    /// decided.</summary>
    internal void Await(long openTimeMs)
    {
        if (FirstToldMs is null || openTimeMs < FirstToldMs) FirstToldMs = openTimeMs;
    }

    /// <summary>Enters the decision on a candle newer than all before it.</summary>
    internal void Enter(long openTimeMs, Verdict verdict)
    {
        LastDecidedMs = openTimeMs;
        _decisions[(int)verdict]++;
    }

    /// <summary>Claims the one notice that a candle may make of a side; false when it was claimed before.</summary>
    internal bool TryClaimNotice(long openTimeMs, Side side)
    {
        ref var last = ref _noticed[(int)side];
        // candles come in order, so the newest claim stands for all before it
        if (openTimeMs <= last) return false;
        last = openTimeMs;
        return true;
    }

    internal void CountRepeat() => Repeats++;

    internal void CountAnomaly() => Anomalies++;

    /// <summary>Decisions by verdict.</summary>
    internal VerdictCounts Decisions() => VerdictCounts.Of(_decisions);
}
