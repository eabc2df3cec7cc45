using System.Globalization;

namespace ActorNotice.Notify;

/// <summary>Range checks that name the setting.</summary>
internal static class SettingRange
{
    /// <summary>A problem unless min ≤ value ≤ max.</summary>
    public static IEnumerable<SettingProblem> Check(string path, double value, double min, double max, string unit = "")
    {
        if (value >= min && value <= max) yield break;
        yield return new SettingProblem(path, Text(value, unit), $"{Text(min, unit)} … {Text(max, unit)}");
    }

    /// <summary>A problem unless min ≤ value ≤ max.</summary>
    public static IEnumerable<SettingProblem> Check(string path, TimeSpan value, TimeSpan min, TimeSpan max) =>
        Check(path, value.TotalSeconds, min.TotalSeconds, max.TotalSeconds, "s");

    private static string Text(double value, string unit) =>
        value.ToString("0.###", CultureInfo.InvariantCulture) + unit;
}
