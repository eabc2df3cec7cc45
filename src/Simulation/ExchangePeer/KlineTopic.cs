using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>One kline stream that somebody subscribes to: its readers, and its candle so far. Readers are changed under
/// the registry's lock and read without it; everything else belongs to the pump.</summary>
internal sealed class KlineTopic(StreamKey stream, SymbolMarket market, CandleSeries source)
{
    private readonly KlineFrame _frame = new(stream, market.Spec.PriceDecimals);
    private ImmutableArray<StreamConnection> _readers = [];
    private CandleSum _closed; // complete candles of the source within the candle that is open
    private (long OpenMs, long Trades) _told = (-1, -1);

    /// <summary>Which stream.</summary>
    internal StreamKey Stream { get; } = stream;

    /// <summary>The series its candles are made of.</summary>
    internal CandleSeries Source { get; } = source;

    /// <summary>Whether its candles are the series' own, not sums of them.</summary>
    internal bool IsOwn => Source.Interval == Stream.Interval;

    /// <summary>The contract.</summary>
    internal SymbolMarket Market { get; } = market;

    /// <summary>Who gets the events.</summary>
    internal ImmutableArray<StreamConnection> Readers
    {
        get => ImmutableInterlocked.InterlockedCompareExchange(ref _readers, default, default);
        set => ImmutableInterlocked.InterlockedExchange(ref _readers, value);
    }

    /// <summary>Takes up the candle that is open at a moment; called before the first event.</summary>
    internal void Join(long nowMs)
    {
        _closed = SymbolMarket.Sum(Source, Stream.Interval.OpenTimeMs(nowMs), Source.Interval.OpenTimeMs(nowMs));
        _told = (-1, -1);
    }

    /// <summary>The event for an open candle; null when nothing has changed since the last one.</summary>
    internal KlineFrame? Update(long nowMs, in Candle part)
    {
        var sum = At(part.OpenTimeMs);
        sum.Add(part);
        // Without a trade nothing can have changed; the exchange says nothing then either.
        if (_told == (sum.OpenMs, sum.Value.Trades)) return null;
        _told = (sum.OpenMs, sum.Value.Trades);
        _frame.Write(nowMs, Stream.Interval.CloseTimeMs(sum.OpenMs), sum.Value, isClosed: false);
        return _frame;
    }

    /// <summary>Takes a complete candle of the source; the closing event when it was the last one of this stream's
    /// candle.</summary>
    /// <param name="nowMs">Event time.</param>
    /// <param name="part">The complete candle.</param>
    /// <param name="nextMs">Open time of the source's next candle; at the end of a recording the one that would
    /// follow.</param>
    internal KlineFrame? Close(long nowMs, in Candle part, long nextMs)
    {
        _closed = At(part.OpenTimeMs);
        _closed.Add(part);
        if (Stream.Interval.OpenTimeMs(nextMs) == _closed.OpenMs) return null;
        // Where candles are missing at the end of this one, its close is told when the next one shows it: never before
        // its time.
        var closeMs = Stream.Interval.CloseTimeMs(_closed.OpenMs);
        _frame.Write(Math.Max(nowMs, closeMs + 1), closeMs, _closed.Value, isClosed: true);
        return _frame;
    }

    private CandleSum At(long partOpenMs)
    {
        var openMs = Stream.Interval.OpenTimeMs(partOpenMs);
        return _closed.OpenMs == openMs ? _closed : new CandleSum(openMs);
    }
}
