using ActorNotice.Market;

namespace ActorNotice.Signals.Watching;

/// <summary>Closes that wait for continuity, in order of open time; the first told of two stands. Holds no memory
/// while none waits, which is nearly always.</summary>
internal sealed class HeldCloses
{
    /// <summary>A day of minutes and more; beyond it the oldest go, and history brings them again.</summary>
    internal const int Capacity = 2_000;

    private SortedDictionary<long, CandleClosed>? _closes;

    /// <summary>How many wait.</summary>
    internal int Count => _closes?.Count ?? 0;

    /// <summary>All, the oldest first.</summary>
    internal IEnumerable<CandleClosed> All => _closes?.Values.AsEnumerable() ?? [];

    /// <summary>The oldest; null when none waits.</summary>
    internal CandleClosed? First => _closes?.First().Value;

    /// <summary>Takes a close; gives the one that is held already for its open time, if any, and keeps that.</summary>
    internal CandleClosed? Add(CandleClosed close)
    {
        _closes ??= [];
        if (_closes.TryGetValue(close.Candle.OpenTimeMs, out var known)) return known;
        // the oldest goes, not the newest: history can bring it again, and continuity will ask for it
        _closes.Add(close.Candle.OpenTimeMs, close);
        if (_closes.Count > Capacity) RemoveFirst();
        return null;
    }

    /// <summary>Drops the oldest; none must not be asked for.</summary>
    internal void RemoveFirst()
    {
        if (_closes is not { Count: > 1 } closes) _closes = null;
        else closes.Remove(closes.First().Key);
    }
}
