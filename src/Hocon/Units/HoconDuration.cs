using System.Collections.Frozen;
using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>Durations as HOCON writes them: a number and a lower-case unit, <c>10s</c>, <c>1.5 hours</c>, <c>250</c>
/// (milliseconds).</summary>
public static class HoconDuration
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "a duration such as 500ms, 10s, 5m, 1h or 2d (a bare number is milliseconds)";

    private static readonly FrozenDictionary<string, decimal> TicksPerUnit = Units().ToFrozenDictionary();

    /// <summary>Reads a duration. A <see cref="TimeSpan"/> counts in 100 ns, so a smaller rest is cut off towards
    /// zero: <c>150ns</c> is 100 ns, <c>99ns</c> is zero.</summary>
    /// <param name="text">The text; blanks around it and before the unit are allowed, a minus sign too.</param>
    /// <param name="duration">The duration when the result is true.</param>
    /// <returns>False for another form, an unknown unit, or more than a <see cref="TimeSpan"/> holds.</returns>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        // Decimal is exact for every unit, so 0.1s is a million ticks and not one less.
        if (text is null || !UnitText.TrySplit(text, out var number, out var unit)
            || !TicksPerUnit.TryGetValue(unit, out var ticks)
            || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            || Math.Abs(count) > long.MaxValue / ticks)
            return false;
        duration = TimeSpan.FromTicks((long)(count * ticks));
        return true;
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Units()
    {
        (string Names, decimal Ticks)[] units =
        [
            ("ns nano nanos nanosecond nanoseconds", 0.01m),
            ("us micro micros microsecond microseconds", TimeSpan.TicksPerMicrosecond),
            ("ms milli millis millisecond milliseconds", TimeSpan.TicksPerMillisecond),
            ("s second seconds", TimeSpan.TicksPerSecond),
            ("m minute minutes", TimeSpan.TicksPerMinute),
            ("h hour hours", TimeSpan.TicksPerHour),
            ("d day days", TimeSpan.TicksPerDay),
        ];
        var named = units.SelectMany(u => u.Names.Split(' ').Select(n => KeyValuePair.Create(n, u.Ticks)));
        return named.Append(KeyValuePair.Create("", (decimal)TimeSpan.TicksPerMillisecond));
    }
}
