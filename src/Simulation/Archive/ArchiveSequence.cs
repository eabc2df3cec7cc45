using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>Follows the open times of a series: what comes next, what is missing, what is doubled.</summary>
internal sealed class ArchiveSequence(Interval interval)
{
    private readonly ImmutableArray<ArchiveGap>.Builder _gaps = ImmutableArray.CreateBuilder<ArchiveGap>();
    private Candle _last;

    /// <summary>Open time of the candle that continues the series, Unix ms; 0 before the first.</summary>
    internal long Expected { get; private set; }

    /// <summary>Candles that were new.</summary>
    internal long Candles { get; private set; }

    /// <summary>Candles that were the same as the one before.</summary>
    internal long Doubled { get; private set; }

    /// <summary>The holes so far, in order.</summary>
    internal ImmutableArray<ArchiveGap> Gaps => _gaps.ToImmutable();

    /// <summary>Takes the next candle and says what it is.</summary>
    internal ArchiveStep Step(in Candle candle)
    {
        if (Candles > 0 && candle.OpenTimeMs != Expected)
        {
            if (candle.OpenTimeMs == _last.OpenTimeMs) return Repeat(candle);
            if (candle.OpenTimeMs < Expected) return ArchiveStep.Backwards;
            _gaps.Add(new ArchiveGap(Expected, interval.CandlesBetween(Expected, candle.OpenTimeMs)));
        }

        Continue(candle, interval.Advance(candle.OpenTimeMs));
        return ArchiveStep.New;
    }

    /// <summary>Takes the candle that was expected.</summary>
    /// <param name="candle">The candle.</param>
    /// <param name="next">Open time of the one after it, Unix ms.</param>
    internal void Continue(in Candle candle, long next)
    {
        (_last, Expected) = (candle, next);
        Candles++;
    }

    private ArchiveStep Repeat(in Candle candle)
    {
        if (candle != _last) return ArchiveStep.Conflict;
        Doubled++;
        return ArchiveStep.Doubled;
    }
}
