using System.Collections.Immutable;

namespace ActorNotice.Raster;

/// <summary>Round values between two others: multiples of 1, 2, 2.5 or 5 times a power of ten.</summary>
/// <param name="Step">From one to the next.</param>
/// <param name="Values">Ascending.</param>
/// <param name="Decimals">That they need to be written exactly.</param>
public sealed record NiceTicks(double Step, ImmutableArray<double> Values, int Decimals)
{
    private const int MostDecimals = 8;

    private static readonly (double Factor, int Decimals)[] Factors = [(1, 0), (2, 0), (2.5, 1), (5, 0), (10, -1)];

    /// <summary>At most so many between the ends.</summary>
    public static NiceTicks Between(double low, double high, int most)
    {
        var exponent = (int)Math.Floor(Math.Log10((high - low) / most));
        var power = Math.Pow(10, exponent);
        var (factor, more) = Factors.First(one => one.Factor * power * most >= high - low || one.Factor == 10);
        var step = factor * power;
        // Counted in steps, not added up: so no error grows along the axis.
        var first = (long)Math.Ceiling(low / step);
        var count = Math.Max(0, (int)((long)Math.Floor(high / step) - first) + 1);
        return new NiceTicks(
            step, [.. Enumerable.Range(0, count).Select(i => (first + i) * step)],
            Math.Clamp(more - exponent, 0, MostDecimals));
    }
}
