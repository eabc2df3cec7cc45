using System.Globalization;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>Numbers for people, invariant culture.</summary>
internal static class Text
{
    /// <summary>Three digits with k or M.</summary>
    internal static string Big(double number) => number switch
    {
        >= 1e6 => Invariant($"{Digits(number / 1e6)} M"),
        >= 1e3 => Invariant($"{Digits(number / 1e3)} k"),
        _ => Digits(number),
    };

    /// <summary>Two decimals.</summary>
    internal static string Ratio(double number) => Invariant($"{number:0.00}");

    internal static string Percent(double share) => Invariant($"{share * 100:0} %");

    /// <summary>Three significant digits.</summary>
    internal static string Digits(double number) => Math.Abs(number) switch
    {
        >= 99.95 => Invariant($"{number:0}"),
        >= 9.995 => Invariant($"{number:0.0}"),
        >= 0.0995 => Invariant($"{number:0.00}"),
        0 => "0",
        _ => Invariant($"{number:0.0000}"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
