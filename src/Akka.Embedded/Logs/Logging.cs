using Akka.Actor;

namespace Akka.Event;

/// <summary>Makes loggers, and knows the levels.</summary>
public static class Logging
{
    /// <summary>The running actor's logger.</summary>
    /// <param name="context">Its context.</param>
    /// <param name="logMessageFormatter">Fills templates; the system's by default.</param>
    public static ILoggingAdapter GetLogger(
        this IActorContext context, ILogMessageFormatter? logMessageFormatter = null) =>
        GetLogger(context.System, context, logMessageFormatter);

    /// <summary>A logger.</summary>
    /// <param name="system">The system it logs in.</param>
    /// <param name="logSourceObj">Who logs: a context, a reference, a type, a name or any object.</param>
    /// <param name="logMessageFormatter">Fills templates; the system's by default.</param>
    public static ILoggingAdapter GetLogger(
        ActorSystem system, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null)
    {
        var source = LogSource.Create(logSourceObj, system);
        var formatter = logMessageFormatter ?? system.Settings.LogFormatter;
        return new BusLogging(system.EventStream, source.Source, source.Type, formatter);
    }

    /// <summary>A logger outside any actor.</summary>
    /// <param name="loggingBus">Where events go.</param>
    /// <param name="logSourceObj">Who logs: a reference, a type, a name or any object.</param>
    /// <param name="logMessageFormatter">Fills templates.</param>
    public static ILoggingAdapter GetLogger(
        LoggingBus loggingBus, object logSourceObj, ILogMessageFormatter? logMessageFormatter = null)
    {
        var source = LogSource.Create(logSourceObj);
        return new BusLogging(
            loggingBus, source.Source, source.Type, logMessageFormatter ?? DefaultLogMessageFormatter.Instance);
    }

    /// <summary>The event class of a level.</summary>
    /// <param name="logLevel">The level.</param>
    public static Type ClassFor(this LogLevel logLevel) => LogLevels.ClassOf(logLevel);

    /// <summary>The name of a level.</summary>
    /// <param name="logLevel">The level.</param>
    public static string StringFor(this LogLevel logLevel) => LogLevels.NameOf(logLevel);

    /// <summary>The level of a name.</summary>
    /// <param name="logLevel">DEBUG, INFO, WARNING, ERROR or OFF, in any case.</param>
    public static LogLevel LogLevelFor(string logLevel) => LogLevels.Parse(logLevel);
}
