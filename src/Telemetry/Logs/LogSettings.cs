using ActorNotice.Hocon;
using Serilog.Events;

namespace ActorNotice.Telemetry.Logs;

/// <summary>The settings below <c>actornotice.log</c>.</summary>
/// <param name="Level">Nothing below it is logged.</param>
/// <param name="ConsoleEnabled">Whether the console shows the log.</param>
/// <param name="ConsoleFormat">How.</param>
/// <param name="FilePath">The JSON log; the day goes in before the extension. Empty = none.</param>
/// <param name="ErrorPath">A second JSON log with errors only. Empty = none.</param>
/// <param name="RetainedFiles">Files kept of each log.</param>
/// <param name="MaxFileBytes">A file that reaches it is followed by the next of the same day, bytes.</param>
public sealed record LogSettings(
    LogEventLevel Level,
    bool ConsoleEnabled,
    LogConsoleFormat ConsoleFormat,
    string FilePath,
    string ErrorPath,
    int RetainedFiles,
    long MaxFileBytes)
{
    private const long Kilobyte = 1024;

    /// <summary>
    /// The settings without a file: the console for people (a service manager keeps it), no log files; were there any,
    /// two weeks of days at 50 MB are at most 700 MB.
    /// </summary>
    public static LogSettings Default { get; } =
        new(LogEventLevel.Information, true, LogConsoleFormat.Readable, "", "", 14, 50 * Kilobyte * Kilobyte);

    /// <summary>Reads the section.</summary>
    public static LogSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var console = section.Section("console");
        var file = section.Section("file");
        var read = new LogSettings(
            LogLevels.Parse(section.Text(
                "level", LogLevels.Word(Default.Level), LogLevels.Allowed,
                static word => LogLevels.TryParse(word, out _),
                "Least level that is logged; LOG_LEVEL overrides it.")),
            console.Flag("enabled", Default.ConsoleEnabled, "Whether the console shows the log."),
            console.OneOf(
                "format", Default.ConsoleFormat, "One line for people, or one JSON object a line for collectors."),
            PathIn(file, "path", "JSON log, one file a day: the day goes in before the extension."),
            PathIn(file, "error-path", "Second JSON log that holds errors only."),
            file.Integer("retain", Default.RetainedFiles, 1, 3_650, "Files kept of each log; older ones are deleted."),
            file.Bytes(
                "max-size", Default.MaxFileBytes, 64 * Kilobyte, Kilobyte * Kilobyte * Kilobyte,
                "A log file that reaches it is followed by the next of the same day."));
        if (read.ErrorPath.Length > 0 && read.ErrorPath == read.FilePath)
            file.Refuse("error-path", "it must be another file than path");
        return read;
    }

    private static string PathIn(SettingsSection file, string name, string meaning) =>
        file.Text(name, "", "a file, or empty for none", static path => !Path.EndsInDirectorySeparator(path), meaning);
}
