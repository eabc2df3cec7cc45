using ActorNotice.Strategy;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Hosting;
using Akka.Logger.Serilog;
using Microsoft.Extensions.Hosting;
using Serilog.Events;

namespace ActorNotice.Host;

/// <summary>The generic host with one actor system in it.</summary>
internal static class ServiceHost
{
    private const string SystemName = "actornotice";

    internal static IHost Build(
        ServiceSettings settings, ServicePorts ports, StrategyParts parts, TaskCompletionSource<ServiceEnd> end)
    {
        Serilog.Log.Logger = ports.Log;
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddAkka(SystemName, akka => akka
            .AddHocon(ConfigurationFactory.ParseString(settings.AkkaHocon), HoconAddMode.Prepend)
            // What the engine prints when no logger runs would pass by the log's masks.
            .AddHocon("akka.stdout-loglevel = OFF", HoconAddMode.Append)
            .ConfigureLoggers(loggers =>
            {
                loggers.ClearLoggers();
                loggers.AddLogger<SerilogLogger>();
                loggers.LogLevel = EngineLevel(settings.Log.Level);
            })
            .WithActors((system, registry) =>
            {
                var strategy = system.ActorOf(StrategySupervisor.Props(parts, settings.Strategy), "notice");
                var patience = settings.Strategy.StopTimeout;
                system.ActorOf(Props.Create(() => new ServiceMonitor(strategy, patience, end)), "monitor");
                registry.Register<StrategySupervisor>(strategy);
            }));
        return builder.Build();
    }

    // What the log would drop is not even made.
    private static LogLevel EngineLevel(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => LogLevel.DebugLevel,
        LogEventLevel.Information => LogLevel.InfoLevel,
        LogEventLevel.Warning => LogLevel.WarningLevel,
        _ => LogLevel.ErrorLevel,
    };
}
