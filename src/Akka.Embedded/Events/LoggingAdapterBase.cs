namespace Akka.Event;

/// <summary>Checks the level, then publishes.</summary>
public abstract class LoggingAdapterBase : ILoggingAdapter
{
    /// <summary>An adapter.</summary>
    /// <param name="logMessageFormatter">Fills the holes of templates.</param>
    protected LoggingAdapterBase(ILogMessageFormatter logMessageFormatter) => Formatter = logMessageFormatter;

    /// <inheritdoc />
    public ILogMessageFormatter Formatter { get; }

    /// <inheritdoc />
    public abstract bool IsDebugEnabled { get; }

    /// <inheritdoc />
    public abstract bool IsInfoEnabled { get; }

    /// <inheritdoc />
    public abstract bool IsWarningEnabled { get; }

    /// <inheritdoc />
    public abstract bool IsErrorEnabled { get; }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => IsDebugEnabled,
        LogLevel.InfoLevel => IsInfoEnabled,
        LogLevel.WarningLevel => IsWarningEnabled,
        LogLevel.ErrorLevel => IsErrorEnabled,
        _ => throw new NotSupportedException($"Unknown LogLevel {logLevel}"),
    };

    /// <inheritdoc />
    public void Log(LogLevel logLevel, Exception? cause, LogMessage message)
    {
        if (IsEnabled(logLevel)) NotifyLog(logLevel, message, cause);
    }

    /// <inheritdoc />
    public void Log(LogLevel logLevel, Exception? cause, string format)
    {
        if (IsEnabled(logLevel)) NotifyLog(logLevel, format, cause);
    }

    /// <summary>Publishes an event whose level is on.</summary>
    /// <param name="logLevel">How much it matters.</param>
    /// <param name="message">Text or template.</param>
    /// <param name="cause">What led to it, if anything.</param>
    protected abstract void NotifyLog(LogLevel logLevel, object message, Exception? cause = null);
}
