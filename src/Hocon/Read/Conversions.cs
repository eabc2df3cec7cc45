using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace ActorNotice.Hocon;

/// <summary>The conversions of the language: number and string both ways, six words to boolean, numeric-keyed object
/// to array; null, objects and arrays never become anything else.</summary>
internal static class Conversions
{
    public static readonly Conversion<HoconObject> Object = new("an object", TryObject);
    public static readonly Conversion<IReadOnlyList<HoconValue>> List = new("an array", TryList);
    public static readonly Conversion<IReadOnlyList<string>> Strings =
        new("an array of strings, numbers or booleans", TryStrings);

    public static readonly Conversion<string> String = new("a string, number or boolean", TryString);
    public static readonly Conversion<bool> Boolean = new("true, yes, on, false, no or off", TryBoolean);
    public static readonly Conversion<int> Int =
        new($"a whole number from {int.MinValue} to {int.MaxValue}", TryInt);

    public static readonly Conversion<long> Long =
        new($"a whole number from {long.MinValue} to {long.MaxValue}", TryLong);

    public static readonly Conversion<double> Double = new("a number", TryDouble);
    public static readonly Conversion<decimal> Decimal = new("a number of at most 28 digits", TryDecimal);
    public static readonly Conversion<TimeSpan> Duration = new(HoconDuration.Allowed, TryDuration);
    public static readonly Conversion<long> ByteSize = new($"{HoconByteSize.Allowed} below 8EiB", TryByteSize);
    public static readonly Conversion<BigInteger> BigByteSize = new(HoconByteSize.Allowed, TryBigByteSize);

    private static bool TryObject(HoconValue value, [MaybeNullWhen(false)] out HoconObject result) =>
        (result = value as HoconObject) is not null;

    private static bool TryList(HoconValue value, [MaybeNullWhen(false)] out IReadOnlyList<HoconValue> result) =>
        (result = value as HoconArray ?? NumericKeys.TryToArray(value)) is not null;

    private static bool TryStrings(HoconValue value, [MaybeNullWhen(false)] out IReadOnlyList<string> result)
    {
        result = null;
        if (!TryList(value, out var items) || items.Any(i => !i.IsSimple || i.IsNull))
            return false;
        result = [.. items.OfType<HoconScalar>().Select(i => i.Text)];
        return true;
    }

    private static bool TryString(HoconValue value, [MaybeNullWhen(false)] out string result) =>
        (result = value is HoconScalar { IsNull: false } scalar ? scalar.Text : null) is not null;

    private static bool TryBoolean(HoconValue value, out bool result)
    {
        var text = TextOf(value);
        result = text is "true" or "yes" or "on";
        return result || text is "false" or "no" or "off";
    }

    private static bool TryInt(HoconValue value, out int result)
    {
        var fits = TryLong(value, out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        result = fits ? (int)wide : 0;
        return fits;
    }

    private static bool TryLong(HoconValue value, out long result)
    {
        // By way of decimal, which holds every long exactly, so that 1e3 and 5.0 are whole numbers too.
        var fits = TryDecimal(value, out var number) && decimal.IsInteger(number)
            && number is >= long.MinValue and <= long.MaxValue;
        result = fits ? (long)number : 0;
        return fits;
    }

    private static bool TryDouble(HoconValue value, out double result) =>
        double.TryParse(NumberOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out result)
        && double.IsFinite(result);

    private static bool TryDecimal(HoconValue value, out decimal result) =>
        decimal.TryParse(NumberOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out result);

    private static bool TryDuration(HoconValue value, out TimeSpan result) =>
        HoconDuration.TryParse(TextOf(value), out result);

    private static bool TryByteSize(HoconValue value, out long result)
    {
        var fits = TryBigByteSize(value, out var wide) && wide >= long.MinValue && wide <= long.MaxValue;
        result = fits ? (long)wide : 0;
        return fits;
    }

    private static bool TryBigByteSize(HoconValue value, out BigInteger result) =>
        HoconByteSize.TryParse(TextOf(value), out result);

    private static string? TextOf(HoconValue value) =>
        value is HoconScalar { IsNull: false } scalar ? scalar.Text : null;

    // .NET would also take 1,5 or +1 or blanks around; the language takes JSON numbers only.
    private static string? NumberOf(HoconValue value) =>
        TextOf(value) is { } text && HoconChars.IsNumber(text) ? text : null;
}
