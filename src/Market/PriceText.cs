using System.Numerics;

namespace ActorNotice.Market;

/// <summary>Decimal text → <see cref="Price"/>, for UTF-8 bytes of a frame and for characters of a file alike; no
/// allocation.</summary>
internal static class PriceText
{
    private const int MaxDigits = 19;

    internal static bool TryParse<T>(ReadOnlySpan<T> text, out Price price)
        where T : unmanaged, IBinaryInteger<T>
    {
        price = default;
        var point = text.IndexOf(T.CreateTruncating('.'));
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..].TrimEnd(T.CreateTruncating('0'));
        if (whole.IsEmpty || (point >= 0 && point == text.Length - 1) || fraction.Length > Price.Decimals) return false;

        if (!TryDigits(whole, 0, out var units) || !TryDigits(fraction, units, out units)) return false;
        for (var i = fraction.Length; i < Price.Decimals; i++)
        {
            if (units > ulong.MaxValue / 10) return false;
            units *= 10;
        }

        if (units > long.MaxValue) return false;
        price = new Price((long)units);
        return true;
    }

    private static bool TryDigits<T>(ReadOnlySpan<T> digits, ulong start, out ulong value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = start;
        if (digits.Length > MaxDigits) return false;
        foreach (var unit in digits)
        {
            var digit = int.CreateTruncating(unit) - '0';
            if ((uint)digit > 9 || value > (ulong.MaxValue - 9) / 10) return false;
            value = value * 10 + (uint)digit;
        }

        return true;
    }
}
