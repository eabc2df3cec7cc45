using System.Globalization;

namespace Akka.Configuration;

/// <content>Single values. A missing path gives the default; a value of the wrong form throws.</content>
public sealed partial class Config
{
    /// <summary>A text; null for an array, an object or a written null.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    public string? GetString(string path, string? @default = null) =>
        // A written null is not a missing value: it is there to undo what a fallback says.
        Find(path) is { } value ? ConfigText.Of(value) : @default;

    /// <summary>A whole number.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="FormatException">Not a whole number.</exception>
    public int GetInt(string path, int @default = 0) =>
        Find(path) is { } value ? int.Parse(ConfigText.Required(value), CultureInfo.InvariantCulture) : @default;

    /// <summary>A whole number.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="FormatException">Not a whole number.</exception>
    public long GetLong(string path, long @default = 0) =>
        Find(path) is { } value ? long.Parse(ConfigText.Required(value), CultureInfo.InvariantCulture) : @default;

    /// <summary>A number.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="FormatException">Not a number.</exception>
    public float GetFloat(string path, float @default = 0) =>
        Find(path) is { } value ? float.Parse(ConfigText.Required(value), CultureInfo.InvariantCulture) : @default;

    /// <summary>A number.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="FormatException">Not a number.</exception>
    public double GetDouble(string path, double @default = 0) =>
        Find(path) is { } value ? double.Parse(ConfigText.Required(value), CultureInfo.InvariantCulture) : @default;

    /// <summary>A number.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="FormatException">Not a number.</exception>
    public decimal GetDecimal(string path, decimal @default = 0) =>
        Find(path) is { } value ? ConfigText.Decimal(value) : @default;

    /// <summary>on, true, off or false, lower case.</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written.</param>
    /// <exception cref="NotSupportedException">Another word.</exception>
    public bool GetBoolean(string path, bool @default = false) =>
        Find(path) is { } value ? ConfigText.Boolean(value) : @default;

    /// <summary>A duration: number and unit, a bare number of milliseconds, or "infinite" (-1 ms).</summary>
    /// <param name="path">The path.</param>
    /// <param name="default">When nothing is written; zero by default.</param>
    /// <param name="allowInfinite">Whether "infinite" is allowed.</param>
    /// <exception cref="FormatException">Not a duration.</exception>
    public TimeSpan GetTimeSpan(string path, TimeSpan? @default = null, bool allowInfinite = true) =>
        Find(path) is { } value ? ConfigText.Duration(value, allowInfinite) : @default ?? TimeSpan.Zero;

    /// <summary>A size in bytes; null when nothing is written.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">Not a size.</exception>
    public long? GetByteSize(string path) => GetByteSize(path, null);

    /// <summary>A size in bytes.</summary>
    /// <param name="path">The path.</param>
    /// <param name="def">When nothing is written.</param>
    /// <exception cref="FormatException">Not a size.</exception>
    public long? GetByteSize(string path, long? def = null) =>
        Find(path) is { } value ? ConfigText.Bytes(value) : def;
}
