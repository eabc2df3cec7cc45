using Akka.Actor;
using Akka.Configuration;
using Akka.DependencyInjection;
using Akka.Dispatch;
using Akka.Event;
using Microsoft.Extensions.Logging;
using HostLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Akka.Hosting.Logging;

/// <summary>Writes log events to a Microsoft.Extensions.Logging factory; templates and values stay apart.</summary>
public sealed class LoggerFactoryLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private readonly LogFilterEvaluator _filter = Context.System.Settings.LogFilter;
    private readonly ILogger _logger = Factory().CreateLogger<ActorSystem>();

    /// <inheritdoc />
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent log:
                if (_filter.Keeps(log)) Log(log);
                return true;
            default:
                return false;
        }
    }

    private void Log(LogEvent log)
    {
        var state = new HostLogState(log);
        _logger.Log(LevelOf(log.LogLevel()), default, state, log.Cause, static (text, _) => text.ToString());
    }

    private static ILoggerFactory Factory()
    {
        var setup = Context.System.Settings.Setup;
        if (setup.Get<LoggerFactorySetup>().Value is { } given) return given.LoggerFactory;
        return setup.Get<DependencyResolverSetup>().Value?.DependencyResolver.GetService<ILoggerFactory>() as ILoggerFactory
            ?? throw new ConfigurationException("LoggerFactoryLogger needs a LoggerFactorySetup or a hosted system.");
    }

    private static HostLevel LevelOf(Event.LogLevel level) => level switch
    {
        Event.LogLevel.DebugLevel => HostLevel.Debug,
        Event.LogLevel.InfoLevel => HostLevel.Information,
        Event.LogLevel.WarningLevel => HostLevel.Warning,
        _ => HostLevel.Error,
    };
}
