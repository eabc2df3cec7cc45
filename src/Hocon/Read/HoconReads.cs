using System.Numerics;

namespace ActorNotice.Hocon;

/// <summary>
/// Typed reads. Without a fallback a missing or null value is an error; with one it gives the fallback. A value of the
/// wrong form is always a <see cref="HoconException"/> naming origin, full path, value and what is allowed.
/// Numbers and booleans may be quoted; text is never guessed beyond the language's conversions.
/// </summary>
public static class HoconReads
{
    /// <summary>The text of a string, number or boolean.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static string GetString(this HoconObject section, string path) => Conversions.String.Required(section, path);

    /// <inheritdoc cref="GetString(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static string GetString(this HoconObject section, string path, string fallback) =>
        Conversions.String.Optional(section, path, fallback);

    /// <summary>A boolean: true, yes, on or false, no, off; lower case.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static bool GetBoolean(this HoconObject section, string path) => Conversions.Boolean.Required(section, path);

    /// <inheritdoc cref="GetBoolean(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static bool GetBoolean(this HoconObject section, string path, bool fallback) =>
        Conversions.Boolean.Optional(section, path, fallback);

    /// <summary>A whole number of 32 bits; <c>1e3</c> and <c>5.0</c> are whole.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static int GetInt(this HoconObject section, string path) => Conversions.Int.Required(section, path);

    /// <inheritdoc cref="GetInt(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static int GetInt(this HoconObject section, string path, int fallback) =>
        Conversions.Int.Optional(section, path, fallback);

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static long GetLong(this HoconObject section, string path) => Conversions.Long.Required(section, path);

    /// <inheritdoc cref="GetLong(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static long GetLong(this HoconObject section, string path, long fallback) =>
        Conversions.Long.Optional(section, path, fallback);

    /// <summary>A finite number, rounded to the nearest double.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static double GetDouble(this HoconObject section, string path) => Conversions.Double.Required(section, path);

    /// <inheritdoc cref="GetDouble(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static double GetDouble(this HoconObject section, string path, double fallback) =>
        Conversions.Double.Optional(section, path, fallback);

    /// <summary>A number as a decimal, exact up to 28 digits.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static decimal GetDecimal(this HoconObject section, string path) =>
        Conversions.Decimal.Required(section, path);

    /// <inheritdoc cref="GetDecimal(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static decimal GetDecimal(this HoconObject section, string path, decimal fallback) =>
        Conversions.Decimal.Optional(section, path, fallback);

    /// <summary>A duration; see <see cref="HoconDuration"/>.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static TimeSpan GetDuration(this HoconObject section, string path) =>
        Conversions.Duration.Required(section, path);

    /// <inheritdoc cref="GetDuration(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static TimeSpan GetDuration(this HoconObject section, string path, TimeSpan fallback) =>
        Conversions.Duration.Optional(section, path, fallback);

    /// <summary>A size in bytes that fits 64 bits; see <see cref="HoconByteSize"/>.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static long GetByteSize(this HoconObject section, string path) =>
        Conversions.ByteSize.Required(section, path);

    /// <inheritdoc cref="GetByteSize(HoconObject, string)"/>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    /// <param name="fallback">Returned when nothing or null is there.</param>
    public static long GetByteSize(this HoconObject section, string path, long fallback) =>
        Conversions.ByteSize.Optional(section, path, fallback);

    /// <summary>A size in bytes of any magnitude.</summary>
    /// <param name="section">The object to read from.</param>
    /// <param name="path">A path expression from there.</param>
    public static BigInteger GetBigByteSize(this HoconObject section, string path) =>
        Conversions.BigByteSize.Required(section, path);
}
