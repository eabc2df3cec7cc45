using ActorNotice.Market;

namespace ActorNotice.Exchange;

/// <summary>Where one stream's newest price lives. Several writers and readers may meet; nobody waits for a
/// writer.</summary>
internal readonly struct PriceSlot(PriceSlot.Cell[] chunk, int index)
{
    /// <summary>The memory of a slot. <see cref="Version"/> is odd while the other two are being written.</summary>
    internal struct Cell
    {
        internal long Version;
        internal long Units;
        internal long EventTimeMs;
    }

    /// <summary>Overwrites the slot; a write that meets another one is dropped, which is just as new.</summary>
    internal void Write(Price price, long eventTimeMs)
    {
        ref var cell = ref chunk[index];
        var version = Volatile.Read(ref cell.Version);
        var isBusy = (version & 1) != 0;
        if (isBusy || Interlocked.CompareExchange(ref cell.Version, version + 1, version) != version) return;
        cell.Units = price.Units;
        cell.EventTimeMs = eventTimeMs;
        // release: whoever sees the even version sees both values
        Volatile.Write(ref cell.Version, version + 2);
    }

    /// <summary>Reads the slot; false before the first write.</summary>
    internal bool TryRead(out LatestPrice latest)
    {
        ref var cell = ref chunk[index];
        var spin = new SpinWait();
        while (true)
        {
            var before = Volatile.Read(ref cell.Version);
            latest = new LatestPrice(new Price(Volatile.Read(ref cell.Units)), Volatile.Read(ref cell.EventTimeMs));
            // the acquiring reads above may not move below this one
            if ((before & 1) == 0 && Volatile.Read(ref cell.Version) == before) return before != 0;
            spin.SpinOnce();
        }
    }
}
