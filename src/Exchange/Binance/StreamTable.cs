using System.Numerics;
using System.Runtime.InteropServices;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>Stream name, as UTF-8 bytes → index of the stream; open addressing, no allocation.</summary>
internal sealed class StreamTable
{
    // sparse on purpose: a miss ends at once, and memory is nothing here
    private const int SlotsPerStream = 4;
    private readonly StreamEntry[] _entries;
    private readonly int[] _slots; // index + 1; 0 = free
    private readonly int _mask;

    internal StreamTable(IReadOnlyList<StreamKey> streams)
    {
        _entries = [.. streams.Select(static key => new StreamEntry(key))];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(streams.Count + 1) * SlotsPerStream)];
        _mask = _slots.Length - 1;
        for (var i = 0; i < _entries.Length; i++)
        {
            var at = Hash(_entries[i].Name) & _mask;
            while (_slots[at] != 0) at = (at + 1) & _mask;
            _slots[at] = i + 1;
        }
    }

    internal StreamEntry this[int index] => _entries[index];

    /// <summary>The stream of that name, −1 when it is not in the table.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        for (var at = Hash(name) & _mask; _slots[at] != 0; at = (at + 1) & _mask)
        {
            var index = _slots[at] - 1;
            if (name.SequenceEqual(_entries[index].Name)) return index;
        }

        return -1;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(name)) * Multiplier, 29);
            name = name[sizeof(ulong)..];
        }

        foreach (var letter in name) hash = (hash ^ letter) * Multiplier;
        return (int)(hash >> 33);
    }
}
