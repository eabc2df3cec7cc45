using System.Buffers.Binary;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>Reads numbers of a row eight digits at a time: eight bytes are one integer, and three multiplications make
/// the number of it.</summary>
internal static class DigitBlock
{
    private const int Size = 8;
    private const ulong Zeros = 0x3030_3030_3030_3030;
    private const ulong HighHalves = 0xF0F0_F0F0_F0F0_F0F0;
    private static readonly long[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>A whole number of 8 … 16 digits, as times are; false for any other field.</summary>
    internal static bool TryInteger(ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        var rest = field.Length - Size;
        if (rest is < 0 or > Size || !TryLast(field[..Size], Size, out var first)) return false;
        if (!TryLast(field, rest, out var last)) return false;
        value = first * PowersOfTen[rest] + last;
        return true;
    }

    /// <summary>A price with at most eight digits on each side of its point, in units of 1e-8; false for any
    /// other.</summary>
    /// <param name="upTo">The row up to the field's end; what lies before the field fills its first block.</param>
    /// <param name="whole">Digits in front of the point, or all.</param>
    /// <param name="decimals">Digits behind it, 0 where there is none.</param>
    /// <param name="price">The price.</param>
    internal static bool TryPrice(ReadOnlySpan<byte> upTo, int whole, int decimals, out Price price)
    {
        price = default;
        if (whole > Size || decimals > Size) return false;
        var coinsEnd = upTo.Length - (decimals > 0 ? decimals + 1 : 0);
        if (!TryLast(upTo[..coinsEnd], whole, out var coins) || !TryLast(upTo, decimals, out var part)) return false;
        price = new Price(coins * Price.Scale + part * PowersOfTen[Price.Decimals - decimals]);
        return true;
    }

    // The number that the last so many bytes are, at most eight; false when there is something else among them.
    private static bool TryLast(ReadOnlySpan<byte> bytes, int count, out long value)
    {
        value = 0;
        if (count == 0) return true;
        if (bytes.Length < Size) return false;
        // What does not belong to it is made zeros, which stand in front of a number without changing it.
        var mask = ulong.MaxValue << (Size * (Size - count));
        var block = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[^Size..]) & mask) | (Zeros & ~mask);
        if ((block & HighHalves) != Zeros) return false;
        block -= Zeros;
        // Pairs, then fours, then all eight.
        block = block * 10 + (block >> 8);
        var high = (block & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
        var low = (block >> 16 & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
        value = (uint)((high + low) >> 32);
        return true;
    }
}
