using System.Collections.Concurrent;
using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>
/// The newest price of every stream. Receive loops overwrite slots without a lock or an allocation; any thread may
/// read. A reader never sees the price of one update with the time of another.
/// </summary>
public sealed class LatestPrices
{
    private const int ChunkSlots = 512;
    private readonly ConcurrentDictionary<StreamKey, PriceSlot> _slots = new();
    private readonly Lock _growing = new();
    private PriceSlot.Cell[] _chunk = [];
    private int _used;

    /// <summary>Every stream that was ever watched, in no order.</summary>
    public ICollection<StreamKey> Streams => _slots.Keys;

    /// <summary>The newest price of a stream; false before the first one.</summary>
    public bool TryGet(StreamKey stream, out LatestPrice latest)
    {
        latest = default;
        return _slots.TryGetValue(stream, out var slot) && slot.TryRead(out latest);
    }

    /// <summary>The slot of a stream, made when it is new; kept for good.</summary>
    internal PriceSlot SlotOf(StreamKey stream) =>
        _slots.GetOrAdd(stream, static (_, board) => board.Grow(), this);

    // Chunks keep neighbours together and are never moved, so a slot stays valid while the board grows.
    private PriceSlot Grow()
    {
        lock (_growing)
        {
            if (_used == _chunk.Length)
            {
                _chunk = new PriceSlot.Cell[ChunkSlots];
                _used = 0;
            }

            return new PriceSlot(_chunk, _used++);
        }
    }
}
