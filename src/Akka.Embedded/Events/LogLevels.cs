using Akka.Actor;

namespace Akka.Event;

/// <summary>The names and classes of the levels.</summary>
internal static class LogLevels
{
    /// <summary>A level above every event.</summary>
    public const LogLevel Off = (LogLevel)int.MaxValue;

    public static Type ClassOf(LogLevel level) => level switch
    {
        LogLevel.DebugLevel => typeof(Debug),
        LogLevel.InfoLevel => typeof(Info),
        LogLevel.WarningLevel => typeof(Warning),
        LogLevel.ErrorLevel => typeof(Error),
        _ => throw new ArgumentException($"Unknown LogLevel {level}", nameof(level)),
    };

    public static string NameOf(LogLevel level) => level switch
    {
        LogLevel.DebugLevel => "DEBUG",
        LogLevel.InfoLevel => "INFO",
        LogLevel.WarningLevel => "WARNING",
        LogLevel.ErrorLevel => "ERROR",
        _ => "OFF",
    };

    public static LogLevel Parse(string name) => name.ToUpperInvariant() switch
    {
        "DEBUG" => LogLevel.DebugLevel,
        "INFO" => LogLevel.InfoLevel,
        "WARNING" => LogLevel.WarningLevel,
        "ERROR" => LogLevel.ErrorLevel,
        "OFF" => Off,
        _ => throw new ArgumentException($"Unknown LogLevel: {name}", nameof(name)),
    };

    public static LogEvent EventOf(LogLevel level, Exception? cause, string source, Type logClass, object message) =>
        level switch
        {
            LogLevel.DebugLevel => new Debug(cause, source, logClass, message),
            LogLevel.InfoLevel => new Info(cause, source, logClass, message),
            LogLevel.WarningLevel => new Warning(cause, source, logClass, message),
            LogLevel.ErrorLevel => new Error(cause, source, logClass, message),
            _ => throw new IllegalActorStateException($"Nothing can be logged at level {level}."),
        };
}
