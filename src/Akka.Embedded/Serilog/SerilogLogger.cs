using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;
using Serilog.Core;
using LogEventLevel = Serilog.Events.LogEventLevel;

namespace Akka.Logger.Serilog;

/// <summary>Writes log events to Serilog's global logger; templates and their values stay apart.</summary>
public sealed class SerilogLogger : ReceiveActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private readonly LogFilterEvaluator _filter = Context.System.Settings.LogFilter;

    /// <summary>A logger for akka.loggers.</summary>
    public SerilogLogger()
    {
        Receive<Error>(log => Write(log, LogEventLevel.Error));
        Receive<Warning>(log => Write(log, LogEventLevel.Warning));
        Receive<Info>(log => Write(log, LogEventLevel.Information));
        Receive<Debug>(log => Write(log, LogEventLevel.Debug));
        Receive<InitializeLogger>(_ => Sender.Tell(new LoggerInitialized()));
    }

    private void Write(LogEvent log, LogEventLevel level)
    {
        if (!_filter.Keeps(log)) return;
        var (message, properties) = log.Message is SerilogPayload payload
            ? (payload.Message, payload.Properties)
            : (log.Message, []);
        var template = message as LogMessage;

        // Enrichers among the values are properties of the event, not values of its template.
        var values = template?.Parameters().Where(value => value is not ILogEventEnricher) ?? [message];
        var enrichers = template?.Parameters().OfType<ILogEventEnricher>() ?? [];
        For(log).ForContext([.. properties, .. enrichers])
            .Write(level, log.Cause, template?.Format ?? "{Message:l}", [.. values]);
    }

    private static global::Serilog.ILogger For(LogEvent log) => global::Serilog.Log.Logger
        .ForContext("SourceContext", log.LogClass.FullName)
        .ForContext("LogSource", log.LogSource)
        .ForContext("ActorPath", log.LogSource)
        .ForContext("Timestamp", log.Timestamp)
        .ForContext("Thread", log.Thread.ManagedThreadId);
}
