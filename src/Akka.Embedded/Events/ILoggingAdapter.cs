namespace Akka.Event;

/// <summary>What an actor logs with.</summary>
public interface ILoggingAdapter
{
    /// <summary>Fills the holes of templates.</summary>
    ILogMessageFormatter Formatter { get; }

    /// <summary>Whether debug events are published.</summary>
    bool IsDebugEnabled { get; }

    /// <summary>Whether info events are published.</summary>
    bool IsInfoEnabled { get; }

    /// <summary>Whether warnings are published.</summary>
    bool IsWarningEnabled { get; }

    /// <summary>Whether errors are published.</summary>
    bool IsErrorEnabled { get; }

    /// <summary>Whether events of a level are published.</summary>
    /// <param name="logLevel">The level.</param>
    bool IsEnabled(LogLevel logLevel);

    /// <summary>Logs a template with values.</summary>
    /// <param name="logLevel">How much it matters.</param>
    /// <param name="cause">What led to it, if anything.</param>
    /// <param name="message">Template and values.</param>
    void Log(LogLevel logLevel, Exception? cause, LogMessage message);

    /// <summary>Logs a text.</summary>
    /// <param name="logLevel">How much it matters.</param>
    /// <param name="cause">What led to it, if anything.</param>
    /// <param name="format">The text.</param>
    void Log(LogLevel logLevel, Exception? cause, string format);
}
