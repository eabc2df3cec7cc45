using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>One contract: its spec and its series; makes every longer interval of them, so that all intervals
/// agree.</summary>
internal sealed class SymbolMarket
{
    private const long LongestAddable = 86_400_000; // weeks and months are made of days or less
    private readonly CandleSeries[] _series;

    internal SymbolMarket(SymbolSpec spec, IEnumerable<CandleSeries> series)
    {
        Spec = spec;
        _series = [.. series.OrderByDescending(static one => one.Interval)];
    }

    /// <summary>What the exchange says about it.</summary>
    internal SymbolSpec Spec { get; }

    /// <summary>Open time of its first candle, Unix ms.</summary>
    internal long FirstOpenMs => _series.Min(static one => one.FirstOpenMs);

    /// <summary>The moment after its last candle, Unix ms.</summary>
    internal long EndMs => _series.Max(static one => one.EndMs);

    /// <summary>The series of the shortest interval.</summary>
    internal CandleSeries Finest => _series[^1];

    /// <summary>The series an interval is made of: its own, or the longest that divides it; null when there is
    /// none.</summary>
    internal CandleSeries? SourceOf(Interval interval) => Array.Find(_series, one => IsMadeOf(interval, one.Interval));

    /// <summary>The complete candle with this open time; false in a gap, outside the series, or where the interval is
    /// not had.</summary>
    internal bool TryClosed(Interval interval, long openMs, out Candle candle)
    {
        candle = default;
        var source = SourceOf(interval);
        if (source is null) return false;
        if (source.Interval == interval) return source.TryGet(openMs, out candle);
        var sum = Sum(source, openMs, interval.Advance(openMs));
        candle = sum.Value;
        return sum.HasValue;
    }

    /// <summary>The candle of an interval as it stands at a moment within it; false in a gap.</summary>
    internal bool TryOpen(Interval interval, long nowMs, out Candle candle)
    {
        candle = default;
        var source = SourceOf(interval);
        if (source is null) return false;
        var sum = Sum(source, interval.OpenTimeMs(nowMs), source.Interval.OpenTimeMs(nowMs));
        if (TryPartial(source, nowMs, out var part)) sum.Add(part);
        candle = sum.Value;
        return sum.HasValue;
    }

    /// <summary>The source's own candle as it stands at a moment within it; false in a gap.</summary>
    internal bool TryPartial(CandleSeries source, long nowMs, out Candle candle)
    {
        var openMs = source.Interval.OpenTimeMs(nowMs);
        if (!source.TryGet(openMs, out candle)) return false;
        candle = CandlePath.At(candle, source.Interval.Advance(openMs) - openMs, nowMs, Spec.TickSize);
        return true;
    }

    /// <summary>The complete candles of a source from one moment up to another.</summary>
    internal static CandleSum Sum(CandleSeries source, long fromMs, long toMs)
    {
        var sum = new CandleSum(fromMs);
        for (var next = source.OpenAtOrAfter(fromMs); next < toMs; next = source.OpenAtOrAfter(next.Value + 1))
            if (source.TryGet(next.Value, out var part)) sum.Add(part);
        return sum;
    }

    private static bool IsMadeOf(Interval interval, Interval part) =>
        interval == part
        || (part.CompareTo(interval) < 0 && part.NominalMs <= LongestAddable
            && interval.NominalMs % part.NominalMs == 0);
}
