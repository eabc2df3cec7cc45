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

    /// <summary>A length of time in the two largest units that it has.</summary>
    internal static string Length(TimeSpan length, Tongue tongue)
    {
        string[] units = tongue.Of("일 시간 분 초", "d h min s").Split(' ');
        var space = tongue.Of("", " ");
        int[] parts = [length.Days, length.Hours, length.Minutes, length.Seconds];
        var first = Array.FindIndex(parts, static part => part > 0);
        if (first < 0) return $"0{space}{units[^1]}";
        return string.Join(' ', Enumerable.Range(first, Math.Min(2, parts.Length - first)).Where(i => parts[i] > 0)
            .Select(i => $"{parts[i]}{space}{units[i]}"));
    }
}
