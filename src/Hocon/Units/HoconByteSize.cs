using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;

namespace ActorNotice.Hocon;

/// <summary>Sizes in bytes as HOCON writes them: <c>512K</c> and <c>512KiB</c> are powers of two, <c>512kB</c> of ten;
/// a bare number is bytes. <c>KB</c> is no unit.</summary>
public static class HoconByteSize
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "a size such as 512, 64K, 64KiB (powers of two) or 64kB (powers of ten)";

    // 1e100 bytes is no size; the cap keeps a hostile exponent from filling the memory.
    private const int MostDigits = 100;

    private static readonly string[] Prefixes = ["kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "yotta"];

    private static readonly string[] BinaryPrefixes = ["kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi"];

    private static readonly FrozenDictionary<string, BigInteger> BytesPerUnit = Units().ToFrozenDictionary();

    /// <summary>Reads a size. A fraction of a byte is cut off towards zero.</summary>
    /// <param name="text">The text; blanks around it and before the unit are allowed, a minus sign too.</param>
    /// <param name="bytes">The bytes when the result is true; zetta and yotta sizes exceed 64 bits.</param>
    /// <returns>False for another form or an unknown unit.</returns>
    public static bool TryParse(string? text, out BigInteger bytes)
    {
        bytes = BigInteger.Zero;
        return text is not null && UnitText.TrySplit(text, out var number, out var unit)
            && BytesPerUnit.TryGetValue(unit, out var factor) && TryScale(number, factor, out bytes);
    }

    // Exact: the number is taken as digits times a power of ten, never as a double.
    private static bool TryScale(string number, BigInteger factor, out BigInteger bytes)
    {
        bytes = BigInteger.Zero;
        var parts = number.ToLowerInvariant().Split('e');
        var mantissa = parts[0].Split('.');
        var fraction = mantissa.Length > 1 ? mantissa[1] : "";
        if (number.Length > MostDigits
            || !int.TryParse(parts.Length > 1 ? parts[1] : "0", CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > MostDigits)
            return false;
        var digits = BigInteger.Parse(mantissa[0] + fraction, CultureInfo.InvariantCulture) * factor;
        exponent -= fraction.Length;
        var scale = BigInteger.Pow(10, Math.Abs(exponent));
        bytes = exponent < 0 ? BigInteger.Divide(digits, scale) : digits * scale;
        return true;
    }

    private static IEnumerable<KeyValuePair<string, BigInteger>> Units()
    {
        foreach (var name in (string[])["", "B", "b", "byte", "bytes"])
            yield return KeyValuePair.Create(name, BigInteger.One);
        for (var power = 1; power <= Prefixes.Length; power++)
        {
            foreach (var name in DecimalNames(power))
                yield return KeyValuePair.Create(name, BigInteger.Pow(1000, power));
            foreach (var name in BinaryNames(power))
                yield return KeyValuePair.Create(name, BigInteger.Pow(1024, power));
        }
    }

    private static IEnumerable<string> DecimalNames(int power)
    {
        var prefix = Prefixes[power - 1];
        var letter = char.ToUpperInvariant(prefix[0]);
        return [power == 1 ? "kB" : letter + "B", prefix + "byte", prefix + "bytes"];
    }

    private static IEnumerable<string> BinaryNames(int power)
    {
        var prefix = BinaryPrefixes[power - 1];
        var letter = char.ToUpperInvariant(prefix[0]).ToString();
        return [letter, prefix[..1], letter + "i", letter + "iB", prefix + "byte", prefix + "bytes"];
    }
}
