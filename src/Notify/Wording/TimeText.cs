using System.Globalization;

namespace ActorNotice.Notify.Wording;

/// <summary>Times and lengths of time as people of a language read them.</summary>
internal static class TimeText
{
    private static readonly string[] Korean = ["일", "시간", "분", "초"];
    private static readonly string[] English = [" d", " h", " min", " s"];

    /// <summary>A moment in a zone: <c>2026-11-21 18:00 (UTC+9)</c>; seconds only where there are some.</summary>
    public static string Moment(long unixMs, TimeZoneInfo zone)
    {
        // The offset, not a zone abbreviation: those are ambiguous, and not known without culture data.
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs), zone);
        var format = unixMs % 60_000 == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
        return $"{local.ToString(format, CultureInfo.InvariantCulture)} ({Offset(local.Offset)})";
    }

    /// <summary>Day and minute, for lists: <c>11-21 18:00</c>.</summary>
    public static string Brief(long unixMs, TimeZoneInfo zone) => TimeZoneInfo
        .ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs), zone)
        .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The two largest units that matter: <c>3 min 20 s</c>, <c>1일 2시간</c>, <c>0.4 s</c>.</summary>
    public static string Length(TimeSpan length, NoticeLanguage language)
    {
        var names = language == NoticeLanguage.Korean ? Korean : English;
        var sign = length < TimeSpan.Zero ? "-" : "";
        var size = length.Duration();
        if (size < TimeSpan.FromSeconds(10))
            return sign + size.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + names[3];

        int[] parts = [size.Days, size.Hours, size.Minutes, size.Seconds];
        var first = Array.FindIndex(parts, static part => part > 0);
        var shown = Enumerable.Range(first, Math.Min(2, parts.Length - first)).Where(i => parts[i] > 0);
        return sign + string.Join(' ', shown.Select(i => parts[i].ToString(CultureInfo.InvariantCulture) + names[i]));
    }

    private static string Offset(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero) return "UTC";
        var minutes = offset.Minutes == 0 ? "" : offset.ToString("\\:mm", CultureInfo.InvariantCulture);
        return $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours)}{minutes}";
    }
}
