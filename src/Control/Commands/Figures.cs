using System.Globalization;
using ActorNotice.Market;

namespace ActorNotice.Control.Commands;

/// <summary>Numbers and times in answers: grouped thousands, a point, in every language.</summary>
internal static class Figures
{
    private const int SignificantDigits = 6;

    /// <summary>A price as the exchange spells it.</summary>
    internal static string Of(Price price) => price.ToDecimal().ToString("#,0.########", CultureInfo.InvariantCulture);

    /// <summary>A computed level beside a price.</summary>
    internal static string Level(double value, int? decimals)
    {
        var whole = value > 0 ? (int)Math.Floor(Math.Log10(value)) + 1 : 1;
        var shown = Math.Clamp(decimals ?? SignificantDigits - whole, 0, Price.Decimals);
        return value.ToString("N" + shown.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A number with two decimals.</summary>
    internal static string Of(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A ratio as a percentage.</summary>
    internal static string Percent(double ratio) => (ratio * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A count.</summary>
    internal static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A moment, in a zone.</summary>
    internal static string Time(long unixMs, TimeZoneInfo zone) => TimeZoneInfo
        .ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs), zone)
        .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A length of time in the two units that matter.</summary>
    internal static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => $"{length.Days}d {length.Hours}h",
        { TotalHours: >= 1 } => $"{length.Hours}h {length.Minutes}m",
        { TotalMinutes: >= 1 } => $"{length.Minutes}m",
        _ => $"{length.Seconds}s",
    };
}
