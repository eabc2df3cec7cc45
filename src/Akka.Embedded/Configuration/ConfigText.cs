using System.Globalization;
using ActorNotice.Hocon;

namespace Akka.Configuration;

/// <summary>Turns written values into types, with the forms and exceptions of Akka.NET.</summary>
internal static class ConfigText
{
    /// <summary>The text of a simple value; null for everything else.</summary>
    /// <param name="value">The value.</param>
    public static string? Of(HoconValue value) =>
        value is HoconScalar { IsNull: false } simple ? simple.Text : null;

    public static string Required(HoconValue value) =>
        Of(value) ?? throw new FormatException($"{value.Origin}: {value.Kind} where a simple value is needed");

    public static decimal Decimal(HoconValue value) =>
        decimal.Parse(Required(value), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool Boolean(HoconValue value) => Boolean(Required(value));

    public static bool Boolean(string text) => text switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        _ => throw new NotSupportedException($"Unknown boolean format: {text}"),
    };

    public static TimeSpan Duration(HoconValue value, bool allowInfinite)
    {
        // A negative duration has no use in any setting, but "-1 ms" is what infinite is written as inside.
        var text = Required(value).Trim();
        if (allowInfinite && text == "infinite") return Timeout.InfiniteTimeSpan;
        return HoconDuration.TryParse(text, out var duration) && !text.StartsWith('-')
            ? duration
            : throw new FormatException($"{value.Origin}: [{text}] is not {HoconDuration.Allowed}");
    }

    public static long Bytes(HoconValue value)
    {
        var text = Required(value).Trim();
        return HoconByteSize.TryParse(text, out var bytes) && !text.Contains('.', StringComparison.Ordinal)
            ? checked((long)bytes)
            : throw new FormatException($"{value.Origin}: [{text}] is not {HoconByteSize.Allowed}");
    }
}
