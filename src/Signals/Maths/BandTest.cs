using System.Numerics;

namespace ActorNotice.Signals.Maths;

/// <summary>
/// The exact questions asked of a full window, with k = p/q deviations and a squeeze threshold t = a/b:
/// outside ⇔ q²(S₁ − N·c)² ≥ p²V, and squeezed ⇔ 2k·√V ≤ t·S₁ ⇔ (2pb)²·V ≤ (aq)²·S₁². No root, no division, no
/// rounding.
/// </summary>
internal sealed class BandTest
{
    private readonly UInt128 _deviationNumerator;
    private readonly UInt128 _deviationDenominator;
    private readonly UInt128 _squeezeSpread;
    private readonly UInt128 _squeezeSum;

    /// <summary>Takes 0 &lt; k ≤ 10 and 0 ≤ t ≤ 10, each with at most 8 decimals.</summary>
    internal BandTest(decimal deviations, decimal squeezeBandwidth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(deviations, 0);
        var k = Fraction.FromDecimal(deviations);
        var t = Fraction.FromDecimal(squeezeBandwidth);
        _deviationNumerator = Square(k.Numerator);
        _deviationDenominator = Square(k.Denominator);

        // lowest terms keep the usual settings (2 σ, 2 %) on the 128-bit path
        var spread = 2 * (UInt128)k.Numerator * t.Denominator;
        var sum = (UInt128)t.Numerator * k.Denominator;
        var divisor = WideMath.GreatestCommonDivisor(spread, sum);
        _squeezeSpread = Square(spread / divisor);
        _squeezeSum = Square(sum / divisor);
    }

    /// <summary>Where the newest close of a full window lies.</summary>
    internal BandTouch Touch(CloseWindow window)
    {
        var offset = window.Sum - window.Period * (Int128)window.Newest;
        if (!window.IsNarrow) return WideTouch(window, (BigInteger)offset);

        var spread = window.Spread;
        // both bands lie on the close, so the comparison below would name a side at random
        if (spread == 0) return BandTouch.Flat;
        var square = Square((UInt128)Int128.Abs(offset));
        return WideMath.CompareProducts(_deviationDenominator, square, _deviationNumerator, spread) < 0
            ? BandTouch.Inside
            : Outside(offset > 0);
    }

    /// <summary>True when the bandwidth of a full window is at or below the threshold.</summary>
    internal bool IsSqueezed(CloseWindow window)
    {
        if (window.IsNarrow)
            return WideMath.CompareProducts(
                _squeezeSpread, window.Spread, _squeezeSum, Square((UInt128)window.Sum)) <= 0;

        var sum = (BigInteger)window.Sum;
        return (BigInteger)_squeezeSpread * window.WideSpread <= (BigInteger)_squeezeSum * sum * sum;
    }

    private BandTouch WideTouch(CloseWindow window, BigInteger offset)
    {
        var spread = window.WideSpread;
        if (spread.IsZero) return BandTouch.Flat;
        return (BigInteger)_deviationDenominator * offset * offset < (BigInteger)_deviationNumerator * spread
            ? BandTouch.Inside
            : Outside(offset.Sign > 0);
    }

    private static BandTouch Outside(bool isBelowMean) => isBelowMean ? BandTouch.Lower : BandTouch.Upper;

    private static UInt128 Square(UInt128 value) => value * value;
}
