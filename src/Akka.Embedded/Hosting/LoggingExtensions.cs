using Akka.Event;
using Akka.Hosting.Logging;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>Says how a hosted system logs.</summary>
public static class LoggingExtensions
{
    /// <summary>Configures logging.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configurator">Configures.</param>
    public static AkkaConfigurationBuilder ConfigureLoggers(
        this AkkaConfigurationBuilder builder, Action<LoggerConfigBuilder> configurator)
    {
        var loggers = new LoggerConfigBuilder(builder);
        configurator(loggers);
        if (loggers.LogFilterBuilder.Build() is { Filters.Length: > 0 } filters) builder.AddSetup(filters);
        return builder.Add(loggers.ToConfig(), HoconAddMode.Prepend);
    }

    /// <summary>Adds the logger that writes to the standard output.</summary>
    /// <param name="configBuilder">The builder.</param>
    public static LoggerConfigBuilder AddDefaultLogger(this LoggerConfigBuilder configBuilder) =>
        configBuilder.AddLogger<DefaultLogger>();

    /// <summary>Adds a logger that writes to a logger factory.</summary>
    /// <param name="configBuilder">The builder.</param>
    /// <param name="loggerFactory">The factory.</param>
    public static LoggerConfigBuilder AddLoggerFactory(
        this LoggerConfigBuilder configBuilder, ILoggerFactory loggerFactory)
    {
        configBuilder.Builder.AddSetup(new LoggerFactorySetup(loggerFactory));
        return configBuilder.AddLogger<LoggerFactoryLogger>();
    }

    /// <summary>Adds a logger that writes to the host's logger factory.</summary>
    /// <param name="configBuilder">The builder.</param>
    public static LoggerConfigBuilder AddLoggerFactory(this LoggerConfigBuilder configBuilder) =>
        configBuilder.AddLogger<LoggerFactoryLogger>();
}
