namespace Akka.Event;

/// <summary>Logs to an event bus.</summary>
public sealed class BusLogging : LoggingAdapterBase
{
    /// <summary>An adapter for one source.</summary>
    /// <param name="bus">Where events go.</param>
    /// <param name="logSource">Who logs.</param>
    /// <param name="logClass">The type that logs.</param>
    /// <param name="logMessageFormatter">Fills the holes of templates.</param>
    public BusLogging(LoggingBus bus, string logSource, Type logClass, ILogMessageFormatter logMessageFormatter)
        : base(logMessageFormatter)
    {
        Bus = bus;
        LogSource = logSource;
        LogClass = logClass;
    }

    /// <summary>Where events go.</summary>
    public LoggingBus Bus { get; }

    /// <summary>Who logs.</summary>
    public string LogSource { get; }

    /// <summary>The type that logs.</summary>
    public Type LogClass { get; }

    /// <inheritdoc />
    public override bool IsDebugEnabled => Bus.LogLevel <= LogLevel.DebugLevel;

    /// <inheritdoc />
    public override bool IsInfoEnabled => Bus.LogLevel <= LogLevel.InfoLevel;

    /// <inheritdoc />
    public override bool IsWarningEnabled => Bus.LogLevel <= LogLevel.WarningLevel;

    /// <inheritdoc />
    public override bool IsErrorEnabled => Bus.LogLevel <= LogLevel.ErrorLevel;

    /// <inheritdoc />
    protected override void NotifyLog(LogLevel logLevel, object message, Exception? cause = null) =>
        Bus.Publish(LogLevels.EventOf(logLevel, cause, LogSource, LogClass, message));
}
