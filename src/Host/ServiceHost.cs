using ActorNotice.Strategy;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Hosting;
using Akka.Logger.Serilog;
using Microsoft.Extensions.Hosting;

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
            .ConfigureLoggers(static loggers =>
            {
                loggers.ClearLoggers();
                loggers.AddLogger<SerilogLogger>();
                loggers.LogLevel = LogLevel.DebugLevel;
            })
            .WithActors((system, registry) =>
            {
                system.ActorOf(Props.Create(() => new ServiceMonitor(end)), "monitor");
                registry.Register<StrategySupervisor>(
                    system.ActorOf(StrategySupervisor.Props(parts, settings.Strategy), "notice"));
            }));
        return builder.Build();
    }
}
