namespace ActorNotice.Signals.Maths;

/// <summary>
/// Wilder's RSI, one close at a time: seeded with the plain means of the first P changes, then smoothed by 1/P. A
/// series that
/// has not moved yet has no RSI (null): it is neither strong nor weak, and confirms nothing.
/// </summary>
internal sealed class RsiMeter
{
    private readonly int _period;
    private int _closes;
    private long _last;
    private double _gain;
    private double _loss;

    internal RsiMeter(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        _period = period;
    }

    /// <summary>True from P + 1 closes on.</summary>
    internal bool IsReady => _closes > _period;

    /// <summary>0 … 100; null before it is ready and in a flat series.</summary>
    internal double? Value => IsReady && _gain + _loss > 0 ? 100 * (_gain / (_gain + _loss)) : null;

    /// <summary>Takes the next close in price units.</summary>
    internal void Add(long units)
    {
        if (_closes > 0) Take(units - _last);
        _last = units;
        // saturates: only "more than P" matters
        if (_closes <= _period) _closes++;
    }

    /// <summary>Forgets every close.</summary>
    internal void Clear() => (_closes, _last, _gain, _loss) = (0, 0, 0, 0);

    private void Take(double change)
    {
        var gain = Math.Max(change, 0);
        var loss = Math.Max(-change, 0);
        // the first P changes make a plain mean, each giving its share
        if (_closes <= _period)
        {
            _gain += gain / _period;
            _loss += loss / _period;
            return;
        }

        _gain += (gain - _gain) / _period;
        _loss += (loss - _loss) / _period;
    }
}
