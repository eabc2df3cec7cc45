using System.Collections.Frozen;
using Serilog.Events;

namespace ActorNotice.Telemetry.Logs;

/// <summary>The words for levels in settings and in <c>LOG_LEVEL</c>.</summary>
public static class LogLevels
{
    /// <summary>What to tell someone who used another word.</summary>
    public const string Allowed = "trace, debug, info, warning, error or fatal";

    private static readonly FrozenDictionary<string, LogEventLevel> Words = new Dictionary<string, LogEventLevel>
    {
        ["trace"] = LogEventLevel.Verbose,
        ["verbose"] = LogEventLevel.Verbose,
        ["debug"] = LogEventLevel.Debug,
        ["info"] = LogEventLevel.Information,
        ["information"] = LogEventLevel.Information,
        ["warn"] = LogEventLevel.Warning,
        ["warning"] = LogEventLevel.Warning,
        ["error"] = LogEventLevel.Error,
        ["critical"] = LogEventLevel.Fatal,
        ["fatal"] = LogEventLevel.Fatal,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads a word in any letter case, Serilog's and Python's names included; false when it is none.
    /// </summary>
    public static bool TryParse(string? word, out LogEventLevel level)
    {
        level = default;
        return word is not null && Words.TryGetValue(word.Trim(), out level);
    }

    /// <summary>Reads a word that was checked before.</summary>
    internal static LogEventLevel Parse(string word) =>
        TryParse(word, out var level) ? level : throw new FormatException($"'{word}' is not a level");

    /// <summary>The level as a word of the settings file.</summary>
    internal static string Word(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "trace",
        LogEventLevel.Debug => "debug",
        LogEventLevel.Information => "info",
        LogEventLevel.Warning => "warning",
        LogEventLevel.Error => "error",
        _ => "fatal",
    };

    /// <summary>Three letters for the console.</summary>
    internal static string Short(this LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "TRC",
        LogEventLevel.Debug => "DBG",
        LogEventLevel.Information => "INF",
        LogEventLevel.Warning => "WRN",
        LogEventLevel.Error => "ERR",
        _ => "FTL",
    };
}
