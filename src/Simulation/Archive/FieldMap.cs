using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ActorNotice.Simulation.Archive;

/// <summary>Finds the fields of a row, 32 bytes at a time, and sees in the same pass that each is digits with at most one
/// point between them.</summary>
internal static class FieldMap
{
    private const int Width = 32;

    /// <summary>Where each field ends and where its point is; false when the row is short, has another number of fields,
    /// or one that is no plain number.</summary>
    /// <param name="line">The row.</param>
    /// <param name="ends">One a field.</param>
    /// <param name="points">One a field; where there is none it is left as it was.</param>
    internal static bool TryRead(ReadOnlySpan<byte> line, Span<int> ends, Span<int> points)
    {
        if (line.Length < Width) return false;
        ref var start = ref MemoryMarshal.GetReference(line);
        var (field, last, point) = (0, -1, -1);
        for (var at = 0; at < line.Length; at += Width)
        {
            // The last block reaches back over bytes that were seen already.
            var seen = Math.Max(0, at + Width - line.Length);
            var bytes = Vector256.LoadUnsafe(ref start, (nuint)(at - seen));
            if (!IsNumeric(bytes)) return false;
            for (var marks = Marks(bytes) >> seen << seen; marks != 0; marks &= marks - 1)
            {
                var place = at - seen + BitOperations.TrailingZeroCount(marks);
                // Nothing before it, or nothing between it and the one before.
                if (place == last + 1 || field == ends.Length - 1 && line[place] == ',') return false;
                last = place;
                if (line[place] == ',') (ends[field++], point) = (place, -1);
                else if (point >= 0) return false;
                else points[field] = point = place;
            }
        }

        if (field != ends.Length - 1 || last == line.Length - 1) return false;
        ends[field] = line.Length;
        return true;
    }

    private static uint Marks(Vector256<byte> bytes) => (Vector256.Equals(bytes, Vector256.Create((byte)','))
        | Vector256.Equals(bytes, Vector256.Create((byte)'.'))).ExtractMostSignificantBits();

    // Of the letters from ',' to '9' all but '-' and '/'.
    private static bool IsNumeric(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqualAll(bytes - Vector256.Create((byte)','), Vector256.Create((byte)('9' - ',')))
        && !Vector256.EqualsAny(bytes, Vector256.Create((byte)'-')) && !Vector256.EqualsAny(bytes, Vector256.Create((byte)'/'));
}
