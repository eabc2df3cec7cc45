using System.Globalization;

namespace ActorNotice.Market;

/// <summary>
/// A price in fixed point: <see cref="Units"/> × 10⁻⁸. Exact for every tick size of the exchange, so that a close
/// that lies
/// exactly on a band is seen to lie on it (DESIGN.md, "Decisions are exact").
/// </summary>
/// <param name="Units">The price × 10⁸; never negative on the wire, 0 where an indicator has no value.</param>
public readonly record struct Price(long Units) : IComparable<Price>
{
    /// <summary>Units in one whole quote coin.</summary>
    public const long Scale = 100_000_000;

    /// <summary>Decimal places of one unit.</summary>
    public const int Decimals = 8;

    /// <summary>Makes a price of a decimal number; throws <see cref="OverflowException"/> beyond 92 billion, and
    /// <see cref="ArgumentException"/> where digits below 10⁻⁸ would be lost.</summary>
    public static Price FromDecimal(decimal value)
    {
        var units = value * Scale;
        if (units != decimal.Truncate(units)) throw new ArgumentException($"{value} has more than {Decimals} decimals");
        return new Price(decimal.ToInt64(units));
    }

    /// <summary>Reads a plain decimal text (<c>104544.60</c>); false on signs, exponents, blanks, more than 8
    /// significant
    /// decimals or overflow.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Price price) => PriceText.TryParse(utf8, out price);

    /// <summary>As <see cref="TryParse(ReadOnlySpan{byte}, out Price)"/>, from characters.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Price price) => PriceText.TryParse(text, out price);

    /// <summary>Reads a price or throws <see cref="FormatException"/> that names the text.</summary>
    public static Price Parse(string text) =>
        TryParse(text, out var price) ? price : throw new FormatException($"'{text}' is not a price");

    /// <summary>The same number as a decimal, exact.</summary>
    public decimal ToDecimal() => (decimal)Units / Scale;

    /// <summary>The nearest double; for display only.</summary>
    public double ToDouble() => (double)Units / Scale;

    /// <summary>Shortest text: no trailing zeros, invariant culture.</summary>
    public override string ToString() => ToDecimal().ToString("0.########", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(Price other) => Units.CompareTo(other.Units);

    /// <summary>Compares by value.</summary>
    public static bool operator <(Price left, Price right) => left.Units < right.Units;

    /// <summary>Compares by value.</summary>
    public static bool operator >(Price left, Price right) => left.Units > right.Units;

    /// <summary>Compares by value.</summary>
    public static bool operator <=(Price left, Price right) => left.Units <= right.Units;

    /// <summary>Compares by value.</summary>
    public static bool operator >=(Price left, Price right) => left.Units >= right.Units;
}
