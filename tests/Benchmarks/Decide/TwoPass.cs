namespace ActorNotice.Benchmarks.Decide;

/// <summary>The usual way: mean, then deviation, over the whole window for every close, in doubles.</summary>
internal sealed class TwoPass(int period, double deviations, double squeeze)
{
    private readonly double[] _window = new double[period];
    private long _count;

    /// <summary>Takes a close; −1 below, 1 above, 0 between the bands, in a squeeze, or while warming up.</summary>
    internal int Add(double close)
    {
        _window[_count++ % period] = close;
        if (_count < period) return 0;
        var mean = 0.0;
        foreach (var value in _window) mean += value;
        mean /= period;
        var variance = 0.0;
        foreach (var value in _window) variance += (value - mean) * (value - mean);
        var distance = deviations * Math.Sqrt(variance / period);
        if (2 * distance / mean <= squeeze) return 0;
        if (close <= mean - distance) return -1;
        return close >= mean + distance ? 1 : 0;
    }
}
