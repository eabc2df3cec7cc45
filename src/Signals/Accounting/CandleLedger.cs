using ActorNotice.Market;

namespace ActorNotice.Signals.Accounting;

/// <summary>
/// Accounts for every closed candle of one stream exactly once and in order: decided, with how its close was learned,
/// or in a hole with the reason. What is neither is pending. Pure; time is a parameter.
/// </summary>
internal sealed class CandleLedger
{
    /// <summary>Holes whose range is kept; older ones are only counted.</summary>
    internal const int KeptHoles = 64;

    private EvidenceCounts _counts;
    private Queue<CandleHole>? _holes;
    private long _missing;

    /// <summary>Open time of the first accounted candle; null before it.</summary>
    internal long? FirstMs { get; private set; }

    /// <summary>Open time of the first candle that is not accounted for; null before the first.</summary>
    internal long? NextMs { get; private set; }

    /// <summary>True for a candle that has its decision or lies in a hole.</summary>
    internal bool IsAccounted(long openTimeMs) => openTimeMs < NextMs;

    /// <summary>Enters a decided candle; throws for one that is not the next, since nothing may be passed over in
    /// silence.</summary>
    internal void Enter(Interval interval, long openTimeMs, CloseEvidence evidence)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(openTimeMs, NextMs ?? openTimeMs);
        FirstMs ??= openTimeMs;
        NextMs = interval.Advance(openTimeMs);
        _counts[(int)evidence]++;
    }

    /// <summary>Gives up every candle before <paramref name="untilMs"/>; null when nothing is missing there.</summary>
    internal CandleHole? GiveUp(StreamKey stream, long untilMs, int candlesToReady, string reason)
    {
        if (NextMs is not { } from || untilMs <= from) return null;
        var candles = stream.Interval.CandlesBetween(from, untilMs);
        var hole = new CandleHole(
            stream, from, stream.Interval.Advance(untilMs, -1), candles, candlesToReady, reason);
        _missing += candles;
        NextMs = untilMs;
        _holes ??= new Queue<CandleHole>(1);
        if (_holes.Count == KeptHoles) _holes.Dequeue();
        _holes.Enqueue(hole);
        return hole;
    }

    /// <summary>The kept hole that a candle lies in; null when it lies in none.</summary>
    internal CandleHole? HoleAt(long openTimeMs) => _holes?.FirstOrDefault(
        hole => openTimeMs >= hole.FirstOpenTimeMs && openTimeMs <= hole.LastOpenTimeMs);

    /// <summary>How many candles have closed that are not accounted for, by the exchange's clock; 0 while that is not
    /// known.</summary>
    internal long Pending(Interval interval, long? exchangeMs) =>
        NextMs is { } next && exchangeMs is { } now ? Math.Max(0, interval.CandlesBetween(next, now)) : 0;

    /// <summary>The ledger as it stands.</summary>
    internal CandleAccount Read(Interval interval, long? exchangeMs, int held) => new(
        FirstMs, NextMs,
        new CandleCounts(
            _counts[(int)CloseEvidence.Stream], _counts[(int)CloseEvidence.LaterCandle],
            _counts[(int)CloseEvidence.Rest], _counts[(int)CloseEvidence.History], _missing,
            Pending(interval, exchangeMs)),
        held, _holes is null ? [] : [.. _holes]);
}
