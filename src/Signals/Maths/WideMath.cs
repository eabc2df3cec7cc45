namespace ActorNotice.Signals.Maths;

/// <summary>Exact comparison of products beyond 128 bits, without allocation.</summary>
internal static class WideMath
{
    private const int Bits = 128;

    /// <summary>The sign of a·b − c·d.</summary>
    internal static int CompareProducts(UInt128 a, UInt128 b, UInt128 c, UInt128 d)
    {
        if (FitsNarrow(a, b) && FitsNarrow(c, d)) return (a * b).CompareTo(c * d);

        var (leftHigh, leftLow) = Multiply(a, b);
        var (rightHigh, rightLow) = Multiply(c, d);
        return leftHigh.CompareTo(rightHigh) is var byHigh and not 0 ? byHigh : leftLow.CompareTo(rightLow);
    }

    /// <summary>Euclid's divisor; that of (0, x) is x.</summary>
    internal static UInt128 GreatestCommonDivisor(UInt128 a, UInt128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    /// <summary>The full 256-bit product.</summary>
    internal static (UInt128 High, UInt128 Low) Multiply(UInt128 a, UInt128 b)
    {
        var (a1, a0) = Halves(a);
        var (b1, b0) = Halves(b);
        var low = Math.BigMul(a0, b0);
        var cross1 = Math.BigMul(a0, b1);
        var cross2 = Math.BigMul(a1, b0);

        // three 64-bit terms: the sum stays far below 128 bits
        var middle = (low >> 64) + (ulong)cross1 + (ulong)cross2;
        var high = Math.BigMul(a1, b1) + (cross1 >> 64) + (cross2 >> 64) + (middle >> 64);
        return (high, (middle << 64) | (ulong)low);
    }

    private static (ulong High, ulong Low) Halves(UInt128 value) => ((ulong)(value >> 64), (ulong)value);

    private static bool FitsNarrow(UInt128 a, UInt128 b) =>
        UInt128.LeadingZeroCount(a) + UInt128.LeadingZeroCount(b) >= Bits;
}
