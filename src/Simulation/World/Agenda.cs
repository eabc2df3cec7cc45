namespace ActorNotice.Simulation.World;

/// <summary>What is due when: by moment, then by the order it was entered in. One thread only.</summary>
internal sealed class Agenda
{
    private const int FirstSweep = 4096;
    private PriorityQueue<AgendaEntry, (long Ticks, long Number)> _entries = new();
    private long _number;
    private int _sweepAt = FirstSweep;

    /// <summary>Enters work.</summary>
    /// <param name="dueTicks">UTC ticks.</param>
    /// <param name="entry">The work.</param>
    internal void Add(long dueTicks, AgendaEntry entry)
    {
        if (_entries.Count >= _sweepAt) Sweep();
        _entries.Enqueue(entry, (dueTicks, ++_number));
    }

    /// <summary>Takes the next work that is due by a moment; null when there is none.</summary>
    /// <param name="byTicks">UTC ticks.</param>
    /// <param name="dueTicks">When it is due.</param>
    internal AgendaEntry? Take(long byTicks, out long dueTicks)
    {
        while (_entries.TryPeek(out var entry, out var key) && key.Ticks <= byTicks)
        {
            _entries.Dequeue();
            dueTicks = key.Ticks;
            if (!entry.IsCancelled) return entry;
        }

        dueTicks = 0;
        return null;
    }

    // Time-outs are set and called off with every message: without this a simulated week would keep them all.
    private void Sweep()
    {
        var kept = new PriorityQueue<AgendaEntry, (long, long)>();
        foreach (var (entry, key) in _entries.UnorderedItems)
            if (!entry.IsCancelled) kept.Enqueue(entry, key);
        _entries = kept;
        _sweepAt = Math.Max(FirstSweep, 2 * _entries.Count);
    }
}
