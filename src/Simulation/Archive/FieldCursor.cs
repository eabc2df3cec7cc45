using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>Walks the fields of one row from left to right and reads numbers in place, one pass a field.</summary>
internal ref struct FieldCursor(ReadOnlySpan<byte> row)
{
    private const int SafeDigits = 18; // every number of so many digits fits a long
    private static readonly long[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    // Divided once: a division costs as much as a whole field.
    private static readonly long[] MostDigits = [.. PowersOfTen.Select(static power => long.MaxValue / power)];

    private ReadOnlySpan<byte> _rest = row;
    private ReadOnlySpan<byte> _field;

    /// <summary>Index of the field read last.</summary>
    internal int Index { get; private set; } = -1;

    /// <summary>Whether the field read last was the row's last.</summary>
    internal bool AtEnd { get; private set; }

    /// <summary>What has not been read yet.</summary>
    internal readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>Text of the field read last, for messages.</summary>
    internal readonly string Text => System.Text.Encoding.UTF8.GetString(_field);

    /// <summary>A whole number without sign.</summary>
    internal bool TryInteger(out long value)
    {
        var plain = Next(out value, out var point);
        return plain && point < 0;
    }

    /// <summary>A price, exact; false where 8 decimals cannot hold it.</summary>
    internal bool TryPrice(out Price price)
    {
        var plain = Next(out var digits, out var point);
        var decimals = point < 0 ? 0 : _field.Length - point - 1;
        if (!plain || point == 0 || (point > 0 && decimals is 0 or > Price.Decimals)
            || digits > MostDigits[Price.Decimals - decimals])
            return Price.TryParse(_field, out price);

        price = new Price(digits * PowersOfTen[Price.Decimals - decimals]);
        return true;
    }

    /// <summary>A decimal number without sign, exact, its trailing zeros kept.</summary>
    internal bool TryAmount(out decimal amount)
    {
        var plain = Next(out var digits, out var point);
        if (!plain)
            return decimal.TryParse(_field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);

        var decimals = point < 0 ? 0 : _field.Length - point - 1;
        // Built from its parts: decimal.Parse would cost more than the whole rest of the row.
        amount = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        return true;
    }

    // True when the field is digits with at most one point and few enough of them to have been summed exactly.
    private bool Next(out long digits, out int point)
    {
        (digits, point) = (0, -1);
        var rest = _rest;
        var plain = true;
        var i = 0;
        for (; i < rest.Length && rest[i] != ','; i++)
        {
            // The subtraction wraps for everything below '0', so one comparison finds the digits.
            var digit = (uint)(rest[i] - '0');
            if (digit <= 9) digits = unchecked(digits * 10 + digit);
            else if (rest[i] == '.' && point < 0) point = i;
            else plain = false;
        }

        _field = rest[..i];
        AtEnd = i == rest.Length;
        _rest = AtEnd ? default : rest[(i + 1)..];
        Index++;
        return plain && i - (point < 0 ? 0 : 1) is > 0 and <= SafeDigits;
    }
}
