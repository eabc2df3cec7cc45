using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Hosting;

/// <summary>Says how a hosted system logs.</summary>
public sealed class LoggerConfigBuilder
{
    private readonly HashSet<Type> _loggers = [typeof(DefaultLogger)];

    internal LoggerConfigBuilder(AkkaConfigurationBuilder builder) => Builder = builder;

    /// <summary>The lowest level that is logged.</summary>
    public LogLevel LogLevel { get; set; } = LogLevel.InfoLevel;

    /// <summary>Whether the settings are logged at start.</summary>
    public bool LogConfigOnStart { get; set; }

    /// <summary>What is logged for the developer.</summary>
    public DebugOptions? DebugOptions { get; set; }

    /// <summary>How dead letters are logged.</summary>
    public DeadLetterOptions? DeadLetterOptions { get; set; }

    /// <summary>Fills the holes of templates.</summary>
    public Type LogMessageFormatter { get; set; } = typeof(DefaultLogMessageFormatter);

    /// <summary>Which log events are left out.</summary>
    public LogFilterBuilder LogFilterBuilder { get; set; } = new();

    internal AkkaConfigurationBuilder Builder { get; }

    /// <summary>Removes all loggers.</summary>
    public LoggerConfigBuilder ClearLoggers()
    {
        _loggers.Clear();
        return this;
    }

    /// <summary>Adds a logger.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    public LoggerConfigBuilder AddLogger<T>()
        where T : IRequiresMessageQueue<ILoggerMessageQueueSemantics>
    {
        _loggers.Add(typeof(T));
        return this;
    }

    /// <summary>Fills the holes of templates.</summary>
    /// <typeparam name="T">The formatter.</typeparam>
    public LoggerConfigBuilder WithDefaultLogMessageFormatter<T>()
        where T : ILogMessageFormatter
    {
        LogMessageFormatter = typeof(T);
        return this;
    }

    /// <summary>Leaves log events out.</summary>
    /// <param name="filterBuilder">Says which.</param>
    public LoggerConfigBuilder WithLogFilter(Action<LogFilterBuilder> filterBuilder)
    {
        filterBuilder(LogFilterBuilder);
        return this;
    }

    internal Config ToConfig()
    {
        var names = string.Join(", ", _loggers.Select(type => $"\"{type.AssemblyQualifiedName}\""));
        return ConfigurationFactory.ParseString(
            $$"""
            akka {
              loglevel = {{LogLevel.StringFor()}}
              loggers = [{{names}}]
              logger-formatter = "{{LogMessageFormatter.AssemblyQualifiedName}}"
            }
            {{DebugOptions}}
            {{DeadLetterOptions}}
            """);
    }
}
