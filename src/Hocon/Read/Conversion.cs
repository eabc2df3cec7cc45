using System.Diagnostics.CodeAnalysis;

namespace ActorNotice.Hocon;

/// <summary>Turns a value into a type, or tells with origin, path, value and what is allowed why it cannot.</summary>
internal sealed class Conversion<T>(string wanted, Conversion<T>.TryConvert tryConvert)
{
    // Enough to recognise the value by; a certificate pasted into the wrong key must not fill the screen.
    private const int LongestShown = 60;

    public delegate bool TryConvert(HoconValue value, [MaybeNullWhen(false)] out T result);

    public T Required(HoconObject section, string path)
    {
        ArgumentNullException.ThrowIfNull(section);
        var parsed = HoconPath.Parse(path);
        return section.TryGet(parsed, out var value)
            ? Convert(section, parsed, value)
            : throw Missing(section, parsed);
    }

    public T Optional(HoconObject section, string path, T fallback)
    {
        ArgumentNullException.ThrowIfNull(section);
        var parsed = HoconPath.Parse(path);
        return section.TryGet(parsed, out var value) && !value.IsNull ? Convert(section, parsed, value) : fallback;
    }

    public T Convert(HoconObject section, HoconPath path, HoconValue value) => tryConvert(value, out var result)
        ? result
        : throw HoconException.At(
            value.Origin, $"{Shown(value)} is not allowed; it must be {wanted}", section.At.Append(path).ToString());

    private static string Shown(HoconValue value) => value switch
    {
        HoconScalar { IsNull: true } => "null",
        HoconScalar { Text.Length: > LongestShown } long_ => $"'{long_.Text[..LongestShown]}…'",
        HoconScalar scalar => $"'{scalar.Text}'",
        HoconObject => "an object",
        _ => "an array",
    };

    private HoconException Missing(HoconObject section, HoconPath path)
    {
        var plain = section.Missing(path).Problems[0];
        return new HoconException(plain with { Message = $"{plain.Message}; it must be {wanted}" });
    }
}
