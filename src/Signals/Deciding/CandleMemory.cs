using ActorNotice.Market;

namespace ActorNotice.Signals.Deciding;

/// <summary>The newest candles of a stream, one after the other, to tell an equal repeat from a contradiction. Takes
/// no memory before the first.</summary>
internal sealed class CandleMemory(Interval interval, int capacity)
{
    private PackedCandle[] _packed = [];
    private Candle[]? _whole;
    private long _newestMs;
    private int _next;
    private int _count;

    /// <summary>The newest; null when there is none.</summary>
    internal Candle? Newest => _count == 0 ? null : At(1);

    /// <summary>Keeps the candle that follows the newest; the oldest is forgotten when full.</summary>
    internal void Add(in Candle candle)
    {
        if (_packed.Length == 0 && _whole is null) _packed = new PackedCandle[capacity];
        if (_whole is not null) _whole[_next] = candle;
        else if (PackedCandle.TryPack(candle, out var packed)) _packed[_next] = packed;
        else Unpack()[_next] = candle;

        _newestMs = candle.OpenTimeMs;
        _next = _next + 1 == capacity ? 0 : _next + 1;
        if (_count < capacity) _count++;
    }

    /// <summary>Finds a kept candle by its open time.</summary>
    internal bool TryFind(long openTimeMs, out Candle candle)
    {
        candle = default;
        if (_count == 0 || openTimeMs > _newestMs) return false;
        var age = interval.CandlesBetween(openTimeMs, _newestMs) + 1;
        if (age < 1 || age > _count) return false;
        candle = At((int)age);
        // an open time off the grid is none of these
        return candle.OpenTimeMs == openTimeMs;
    }

    /// <summary>The kept candles.</summary>
    internal IEnumerable<Candle> NewestFirst()
    {
        for (var age = 1; age <= _count; age++) yield return At(age);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear() => (_next, _count) = (0, 0);

    private Candle At(int age)
    {
        var place = (_next - age + capacity) % capacity;
        return _whole is not null ? _whole[place] : _packed[place].Unpack(interval.Advance(_newestMs, 1 - age));
    }

    // for good: a stream with one such candle will have more
    private Candle[] Unpack()
    {
        var whole = new Candle[capacity];
        for (var age = 1; age <= _count; age++) whole[(_next - age + capacity) % capacity] = At(age);
        _packed = [];
        return _whole = whole;
    }
}
