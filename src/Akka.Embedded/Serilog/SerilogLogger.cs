using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using LogEventLevel = Serilog.Events.LogEventLevel;

namespace Akka.Logger.Serilog;

/// <summary>Writes log events to Serilog's global logger; templates and their values stay apart.</summary>
public sealed class SerilogLogger : ReceiveActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    /// <summary>A logger for akka.loggers.</summary>
    public SerilogLogger()
    {
        Receive<Error>(log => Write(log, LogEventLevel.Error));
        Receive<Warning>(log => Write(log, LogEventLevel.Warning));
        Receive<Info>(log => Write(log, LogEventLevel.Information));
        Receive<Debug>(log => Write(log, LogEventLevel.Debug));
        Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
    }

    private static void Write(LogEvent log, LogEventLevel level)
    {
        var logger = global::Serilog.Log.Logger
            .ForContext("SourceContext", log.LogClass.FullName)
            .ForContext("LogSource", log.LogSource)
            .ForContext("ActorPath", log.LogSource)
            .ForContext("Timestamp", log.Timestamp)
            .ForContext("Thread", log.Thread.ManagedThreadId);
        if (log.Message is LogMessage template)
            logger.Write(level, log.Cause, template.Format, [.. template.Parameters()]);
        else
            logger.Write(level, log.Cause, "{Message:l}", log.Message);
    }
}
