using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor;

/// <summary>What a system was started with, read from its configuration.</summary>
public sealed class Settings
{
    private readonly Config _config;
    private Config? _whole;

    internal Settings(Config config, ActorSystemSetup setup)
    {
        _config = config;
        Setup = setup;
        LogLevel = Text("akka.loglevel", "INFO");
        StdoutLogLevel = Text("akka.stdout-loglevel", "WARNING");
        Loggers = config.GetStringList("akka.loggers", ["Akka.Event.DefaultLogger"]);
        LoggerAsyncStart = config.GetBoolean("akka.logger-async-start");
        LoggersDispatcher = Text("akka.loggers-dispatcher", Dispatchers.InternalDispatcherId);
        LoggerStartTimeout = config.GetTimeSpan("akka.logger-startup-timeout", TimeSpan.FromSeconds(5));
        LogFormatter = Formatter(Text("akka.logger-formatter", string.Empty));
        LogFilter = setup.Get<LogFilterSetup>().Value?.CreateEvaluator() ?? LogFilterEvaluator.NoFilters;
        StdoutLogger = MakeStdoutLogger(Text("akka.stdout-logger-class", string.Empty), LogFilter);
        AskTimeout = config.GetTimeSpan("akka.actor.ask-timeout", Timeout.InfiniteTimeSpan);
        SchedulerClass = Text("akka.scheduler.implementation", "Akka.Actor.HashedWheelTimerScheduler");
        SupervisorStrategyClass = Text(
            "akka.actor.guardian-supervisor-strategy", "Akka.Actor.DefaultSupervisorStrategy");
        UnstartedPushTimeout = config.GetTimeSpan("akka.actor.unstarted-push-timeout", TimeSpan.FromSeconds(10));
        LogDeadLetters = Count("akka.log-dead-letters", 10);
        LogDeadLettersDuringShutdown = config.GetBoolean("akka.log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration =
            config.GetTimeSpan("akka.log-dead-letters-suspend-duration", TimeSpan.FromMinutes(5));
        AddLoggingReceive = config.GetBoolean("akka.actor.debug.receive");
        DebugAutoReceive = config.GetBoolean("akka.actor.debug.autoreceive");
        DebugLifecycle = config.GetBoolean("akka.actor.debug.lifecycle");
        DebugEventStream = config.GetBoolean("akka.actor.debug.event-stream");
        DebugUnhandledMessage = config.GetBoolean("akka.actor.debug.unhandled");
        FsmDebugEvent = config.GetBoolean("akka.actor.debug.fsm");
        CoordinatedShutdownTerminateActorSystem =
            config.GetBoolean("akka.coordinated-shutdown.terminate-actor-system", true);
        CoordinatedShutdownRunByActorSystemTerminate =
            config.GetBoolean("akka.coordinated-shutdown.run-by-actor-system-terminate", true);
    }

    /// <summary>The whole configuration, the engine's defaults below what was given.</summary>
    public Config Config => _whole ??= _config.WithFallback(DefaultConfig.Value);

    /// <summary>Everything the system was started with.</summary>
    public ActorSystemSetup Setup { get; }

    /// <summary>akka.loglevel.</summary>
    public string LogLevel { get; }

    /// <summary>akka.stdout-loglevel.</summary>
    public string StdoutLogLevel { get; }

    /// <summary>akka.loggers.</summary>
    public IList<string> Loggers { get; }

    /// <summary>akka.logger-async-start: whether a system is there before its loggers are.</summary>
    public bool LoggerAsyncStart { get; }

    /// <summary>akka.loggers-dispatcher.</summary>
    public string LoggersDispatcher { get; }

    /// <summary>akka.logger-startup-timeout.</summary>
    public TimeSpan LoggerStartTimeout { get; }

    /// <summary>akka.logger-formatter.</summary>
    public ILogMessageFormatter LogFormatter { get; }

    /// <summary>Which log events loggers leave out.</summary>
    public LogFilterEvaluator LogFilter { get; }

    /// <summary>akka.stdout-logger-class: logs while no other logger runs.</summary>
    public MinimalLogger StdoutLogger { get; }

    /// <summary>akka.actor.ask-timeout; negative for none.</summary>
    public TimeSpan AskTimeout { get; }

    /// <summary>akka.scheduler.implementation.</summary>
    public string SchedulerClass { get; }

    /// <summary>akka.actor.guardian-supervisor-strategy.</summary>
    public string SupervisorStrategyClass { get; }

    /// <summary>akka.actor.unstarted-push-timeout.</summary>
    public TimeSpan UnstartedPushTimeout { get; }

    /// <summary>akka.log-dead-letters: how many are logged, 0 for none.</summary>
    public int LogDeadLetters { get; }

    /// <summary>akka.log-dead-letters-during-shutdown.</summary>
    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>akka.log-dead-letters-suspend-duration.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    /// <summary>akka.actor.debug.receive.</summary>
    public bool AddLoggingReceive { get; }

    /// <summary>akka.actor.debug.autoreceive.</summary>
    public bool DebugAutoReceive { get; }

    /// <summary>akka.actor.debug.lifecycle.</summary>
    public bool DebugLifecycle { get; }

    /// <summary>akka.actor.debug.event-stream.</summary>
    public bool DebugEventStream { get; }

    /// <summary>akka.actor.debug.unhandled.</summary>
    public bool DebugUnhandledMessage { get; }

    /// <summary>akka.actor.debug.fsm.</summary>
    public bool FsmDebugEvent { get; }

    /// <summary>akka.coordinated-shutdown.terminate-actor-system.</summary>
    public bool CoordinatedShutdownTerminateActorSystem { get; }

    /// <summary>akka.coordinated-shutdown.run-by-actor-system-terminate.</summary>
    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    /// <summary>What was given, without the defaults: cheap to read at start.</summary>
    internal Config Given => _config;

    /// <inheritdoc />
    public override string ToString() => Config.ToString() ?? string.Empty;

    private static ILogMessageFormatter Formatter(string typeName)
    {
        if (typeName.Length == 0) return DefaultLogMessageFormatter.Instance;
        var type = TypeNames.Find(typeName)
            ?? throw new ConfigurationException($"Could not resolve log formatter type [{typeName}]");
        return type == typeof(DefaultLogMessageFormatter)
            ? DefaultLogMessageFormatter.Instance
            : Activator.CreateInstance(type) as ILogMessageFormatter
                ?? throw new ConfigurationException($"[{typeName}] is not an ILogMessageFormatter");
    }

    private static MinimalLogger MakeStdoutLogger(string typeName, LogFilterEvaluator filter)
    {
        if (typeName.Length == 0) return new StandardOutLogger { Filter = filter };
        var type = TypeNames.Find(typeName)
            ?? throw new ConfigurationException($"Could not resolve stdout logger type [{typeName}]");
        var logger = Activator.CreateInstance(type) as MinimalLogger
            ?? throw new ConfigurationException($"[{typeName}] is not a MinimalLogger");
        logger.Filter = filter;
        return logger;
    }

    private string Text(string path, string fallback) => _config.GetString(path, fallback) ?? fallback;

    /// <summary>"on" for all, "off" for none, or a number.</summary>
    private int Count(string path, int fallback) =>
        Text(path, string.Empty) switch
        {
            "" => fallback,
            "on" or "true" => int.MaxValue,
            "off" or "false" => 0,
            _ => _config.GetInt(path, fallback),
        };
}
