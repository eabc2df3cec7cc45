using System.Collections.Immutable;
using System.Globalization;

namespace ActorNotice.Security.Audit;

/// <summary>
/// The files of one log. The current one has the name of the settings; the files of earlier days have the day before
/// the extension (<c>audit-20260102.log</c>). Together they are one chain.
/// </summary>
internal static class AuditDays
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Earlier days' files, oldest first.</summary>
    public static ImmutableArray<(DateOnly Day, string Path)> Earlier(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder)) return [];
        var pattern = $"{Path.GetFileNameWithoutExtension(path)}-*{Path.GetExtension(path)}";
        return [.. Directory.EnumerateFiles(folder, pattern)
            .Select(file => (Day: DayOf(path, file), Path: file)).Where(static pair => pair.Day is not null)
            .Select(static pair => (Day: pair.Day.GetValueOrDefault(), pair.Path)).OrderBy(static pair => pair.Day)];
    }

    /// <summary>Every file there is, oldest first, the current one last.</summary>
    public static ImmutableArray<string> All(string path)
    {
        var earlier = Earlier(path).Select(static pair => pair.Path);
        return File.Exists(path) ? [.. earlier, path] : [.. earlier];
    }

    /// <summary>The name of a day's file.</summary>
    public static string PathOf(string path, DateOnly day) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(path)) ?? "",
        $"{Path.GetFileNameWithoutExtension(path)}-{day.ToString(DayFormat, CultureInfo.InvariantCulture)}"
        + Path.GetExtension(path));

    /// <summary>The file that holds where the chain of the kept files begins.</summary>
    public static string BasePathOf(string path) => path + ".base";

    /// <summary>Where the chain of the kept files begins: the end of the last file that was retired.</summary>
    public static AuditHead Base(string path) => AuditVerifier.ReadHead(BasePathOf(path)) ?? AuditHead.Start;

    private static DateOnly? DayOf(string path, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var day = name[(Path.GetFileNameWithoutExtension(path).Length + 1)..];
        return DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : null;
    }
}
