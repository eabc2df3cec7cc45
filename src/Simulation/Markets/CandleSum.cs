using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>Adds shorter candles up to a longer one.</summary>
internal struct CandleSum(long openMs)
{
    private Candle _sum = new(openMs, default, default, default, default, 0, 0, 0);

    /// <summary>Open time of the longer candle, Unix ms.</summary>
    internal readonly long OpenMs => _sum.OpenTimeMs;

    /// <summary>Whether any candle has been added.</summary>
    internal readonly bool HasValue => _sum.Open.Units > 0;

    /// <summary>The sum so far; meaningless before the first part.</summary>
    internal readonly Candle Value => _sum;

    /// <summary>Adds the next part; parts come in order.</summary>
    internal void Add(in Candle part)
    {
        if (!HasValue)
        {
            _sum = part with { OpenTimeMs = _sum.OpenTimeMs };
            return;
        }

        _sum = _sum with
        {
            High = part.High > _sum.High ? part.High : _sum.High,
            Low = part.Low < _sum.Low ? part.Low : _sum.Low,
            Close = part.Close,
            Volume = _sum.Volume + part.Volume,
            QuoteVolume = _sum.QuoteVolume + part.QuoteVolume,
            Trades = _sum.Trades + part.Trades,
        };
    }
}
