namespace ActorNotice.Signals.Maths;

/// <summary>A setting's decimal text as an exact fraction in lowest terms.</summary>
/// <param name="Numerator">p, at most 10⁹.</param>
/// <param name="Denominator">q, at most 10⁸ and never 0.</param>
internal readonly record struct Fraction(ulong Numerator, ulong Denominator)
{
    private const ulong Unit = 100_000_000;

    /// <summary>Takes 0 … 10 with at most 8 decimals; throws <see cref="ArgumentOutOfRangeException"/> for any other
    /// number,
    /// because the 256-bit comparisons are proven for these only.</summary>
    internal static Fraction FromDecimal(decimal value)
    {
        if (value is < 0 or > 10 || decimal.Truncate(value * Unit) != value * Unit)
            throw new ArgumentOutOfRangeException(nameof(value), value, "0 … 10 with at most 8 decimals");

        var numerator = decimal.ToUInt64(value * Unit);
        var divisor = WideMath.GreatestCommonDivisor(numerator, Unit);
        return new Fraction(numerator / (ulong)divisor, Unit / (ulong)divisor);
    }
}
