using Akka.Util;

namespace Akka.Event;

/// <summary>Writes to the standard output: what is logged while no logger has started yet, or none is left.</summary>
public sealed class StandardOutLogger : MinimalLogger
{
    /// <summary>The colour of debug lines.</summary>
    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    /// <summary>The colour of info lines.</summary>
    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    /// <summary>The colour of warnings.</summary>
    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    /// <summary>The colour of errors.</summary>
    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    /// <summary>Whether lines have colours.</summary>
    public static bool UseColors { get; set; } = true;

    /// <inheritdoc />
    protected override void Log(object message)
    {
        if (message is not LogEvent logEvent) StandardOutWriter.WriteLine($"{message}");
        else if (Filter.ShouldTryKeepMessage(logEvent, out var line))
            StandardOutWriter.WriteLine(line, ColorOf(logEvent));
    }

    private static ConsoleColor? ColorOf(LogEvent logEvent) => logEvent.LogLevel() switch
    {
        _ when !UseColors => null,
        LogLevel.DebugLevel => DebugColor,
        LogLevel.InfoLevel => InfoColor,
        LogLevel.WarningLevel => WarningColor,
        _ => ErrorColor,
    };
}
