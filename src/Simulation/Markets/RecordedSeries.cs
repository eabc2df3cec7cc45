using ActorNotice.Market;
using ActorNotice.Simulation.Archive;

namespace ActorNotice.Simulation.Markets;

/// <summary>Candles of kline files, in memory. Several files of one stream are joined; where they overlap they must
/// agree.</summary>
internal sealed class RecordedSeries : CandleSeries
{
    private const int MadeUpTrades = 400;
    private readonly Candle[] _candles;

    private RecordedSeries(Interval interval, Candle[] candles)
        : base(interval) => _candles = candles;

    /// <inheritdoc/>
    internal override long FirstOpenMs => _candles[0].OpenTimeMs;

    /// <inheritdoc/>
    internal override long EndMs => Interval.Advance(_candles[^1].OpenTimeMs);

    /// <summary>The largest power of ten that divides every price: what the file shows of the tick size.</summary>
    internal Price Tick
    {
        get
        {
            var tick = Price.Scale;
            foreach (var candle in _candles)
                while (tick > 1 && !Divides(tick, candle)) tick /= 10;
            return new Price(tick);
        }
    }

    /// <summary>Joins candles of one stream; throws <see cref="FormatException"/> when two of one open time differ, or
    /// none is given.</summary>
    internal static RecordedSeries Join(StreamKey stream, IEnumerable<Candle> candles)
    {
        var sorted = candles.Select(Complete).OrderBy(static candle => candle.OpenTimeMs).ToList();
        var joined = new List<Candle>(sorted.Count);
        foreach (var candle in sorted)
        {
            if (joined.Count == 0 || joined[^1].OpenTimeMs != candle.OpenTimeMs) joined.Add(candle);
            else if (joined[^1] != candle)
                throw new FormatException(
                    $"the files of {stream.ToStreamName()} disagree at open time {candle.OpenTimeMs}");
        }

        if (joined.Count == 0) throw new FormatException($"the files of {stream.ToStreamName()} hold no candle");
        return new RecordedSeries(stream.Interval, [.. joined]);
    }

    /// <summary>Reads one file.</summary>
    internal static IEnumerable<Candle> Read(ArchiveReader reader)
    {
        while (reader.TryRead(out var candle)) yield return candle;
    }

    /// <inheritdoc/>
    internal override bool TryGet(long openMs, out Candle candle)
    {
        var index = IndexAtOrAfter(openMs);
        var found = index < _candles.Length && _candles[index].OpenTimeMs == openMs;
        candle = found ? _candles[index] : default;
        return found;
    }

    /// <inheritdoc/>
    internal override long? OpenAtOrAfter(long momentMs)
    {
        var index = IndexAtOrAfter(momentMs);
        return index < _candles.Length ? _candles[index].OpenTimeMs : null;
    }

    private static bool Divides(long tick, in Candle candle) =>
        candle.Open.Units % tick == 0 && candle.High.Units % tick == 0 && candle.Low.Units % tick == 0
        && candle.Close.Units % tick == 0;

    // A 6-column file tells neither quote volume nor trades; on the wire a candle with volume and no trade would be a
    // lie.
    private static Candle Complete(Candle candle)
    {
        if (candle.Volume == 0 || candle.Trades > 0) return candle;
        // Made up, but from the candle: the same file always tells the same.
        var noise = Hash64.Mix(unchecked((ulong)candle.Close.Units), candle.OpenTimeMs);
        return candle with
        {
            Trades = 1 + (long)(noise % MadeUpTrades),
            QuoteVolume = Math.Round(candle.Volume * (candle.High.ToDecimal() + candle.Low.ToDecimal()) / 2, 5),
        };
    }

    private int IndexAtOrAfter(long momentMs)
    {
        var (low, high) = (0, _candles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_candles[middle].OpenTimeMs < momentMs) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
