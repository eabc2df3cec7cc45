using System.Globalization;
using ActorNotice.Security;
using Serilog.Events;

namespace ActorNotice.Telemetry.Logs;

/// <summary>Settings of the logs, under <c>actornotice.log</c>.</summary>
public sealed record LogSettings
{
    /// <summary>Default of <see cref="Level"/>.</summary>
    public const LogEventLevel DefaultLevel = LogEventLevel.Information;

    /// <summary>Default of <see cref="File"/> and <see cref="ErrorFile"/>: none, a service manager keeps the console.</summary>
    public const string DefaultFile = "";

    /// <summary>Default of <see cref="RetainedFiles"/>: two weeks of days.</summary>
    public const int DefaultRetainedFiles = 14;

    /// <summary>Greatest <see cref="RetainedFiles"/>: ten years of days.</summary>
    public const int MaxRetainedFiles = 3_650;

    /// <summary>Default of <see cref="MaxFileBytes"/>: with the default retention at most 700 MB.</summary>
    public const long DefaultMaxFileBytes = 50L * 1024 * 1024;

    /// <summary>Least <see cref="MaxFileBytes"/>: 64 kB.</summary>
    public const long MinMaxFileBytes = 64L * 1024;

    /// <summary>Greatest <see cref="MaxFileBytes"/>: 1 GB.</summary>
    public const long MaxMaxFileBytes = 1024L * 1024 * 1024;

    /// <summary>The defaults.</summary>
    public static LogSettings Default { get; } = new();

    /// <summary><c>level</c>: nothing below it is logged; <c>LOG_LEVEL</c> overrides it. See <see cref="LogLevels"/> for the words.</summary>
    public LogEventLevel Level { get; init; } = DefaultLevel;

    /// <summary><c>console.enabled</c>.</summary>
    public bool ConsoleEnabled { get; init; } = true;

    /// <summary><c>console.format</c>: <c>readable</c> or <c>json</c>.</summary>
    public LogConsoleFormat ConsoleFormat { get; init; } = LogConsoleFormat.Readable;

    /// <summary><c>file</c>: the JSON log; the day goes in before the extension. Empty = none.</summary>
    public string File { get; init; } = DefaultFile;

    /// <summary><c>error-file</c>: a second JSON log with errors only. Empty = none.</summary>
    public string ErrorFile { get; init; } = DefaultFile;

    /// <summary><c>retained-files</c>: files kept of each log, 1 … 3,650.</summary>
    public int RetainedFiles { get; init; } = DefaultRetainedFiles;

    /// <summary><c>max-file-bytes</c>: a file that reaches it is followed by the next of the same day; 64 kB … 1 GB.</summary>
    public long MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>Everything out of range.</summary>
    public IEnumerable<SettingProblem> Problems()
    {
        if (RetainedFiles is < 1 or > MaxRetainedFiles)
            yield return new("retained-files", RetainedFiles.ToString(CultureInfo.InvariantCulture), "1 … 3650");
        if (MaxFileBytes is < MinMaxFileBytes or > MaxMaxFileBytes)
            yield return new("max-file-bytes", MaxFileBytes.ToString(CultureInfo.InvariantCulture), "64 kB … 1 GB");
        if (File.EndsWith(Path.DirectorySeparatorChar)) yield return new("file", File, "a file's path, or empty for none");
        if (ErrorFile.EndsWith(Path.DirectorySeparatorChar) || (ErrorFile.Length > 0 && ErrorFile == File))
            yield return new("error-file", ErrorFile, "the path of another file than file, or empty for none");
    }
}
