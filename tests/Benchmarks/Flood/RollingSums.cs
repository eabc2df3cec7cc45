namespace ActorNotice.Benchmarks.Flood;

/// <summary>Bands over 20 closes by rolling sums of doubles: as little work as can be, decided by luck on the band
/// itself.</summary>
internal sealed class RollingSums
{
    private const int Period = 20;
    private readonly double[] _window = new double[Period];
    private double _sum;
    private double _squares;
    private int _count;

    /// <summary>Takes a close; true when it lies outside the bands of a market that is not squeezed.</summary>
    internal bool Add(double close)
    {
        ref var slot = ref _window[_count++ % Period];
        _sum += close - slot;
        _squares += close * close - slot * slot;
        slot = close;
        if (_count < Period) return false;
        var middle = _sum / Period;
        var distance = 2 * Math.Sqrt(Math.Max(0, _squares / Period - middle * middle));
        return 2 * distance / middle > 0.02 && Math.Abs(close - middle) >= distance;
    }
}
