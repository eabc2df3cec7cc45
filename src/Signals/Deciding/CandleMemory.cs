using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>The newest candles of a stream, to tell an equal repeat from a contradiction.</summary>
internal sealed class CandleMemory(int capacity)
{
    private readonly Candle[] _candles = new Candle[capacity];
    private int _next;
    private int _count;

    /// <summary>Keeps a candle newer than all before it; the oldest is forgotten when full.</summary>
    internal void Add(in Candle candle)
    {
        _candles[_next] = candle;
        _next = _next + 1 == _candles.Length ? 0 : _next + 1;
        if (_count < _candles.Length) _count++;
    }

    /// <summary>Finds a kept candle by its open time.</summary>
    internal bool TryFind(long openTimeMs, out Candle candle)
    {
        // repeats are rare, and mostly of the newest
        foreach (var known in NewestFirst())
        {
            if (known.OpenTimeMs != openTimeMs) continue;
            candle = known;
            return true;
        }

        candle = default;
        return false;
    }

    /// <summary>The kept candles.</summary>
    internal IEnumerable<Candle> NewestFirst()
    {
        for (var age = 1; age <= _count; age++)
            yield return _candles[(_next - age + _candles.Length) % _candles.Length];
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => (_next, _count) = (0, 0);
}
