using ActorNotice.Host.Guard;
using ActorNotice.Host.Reload;
using ActorNotice.Security;
using ActorNotice.Strategy;
using Akka.Actor;
using Akka.Configuration;
using Akka.Logger.Serilog;
using Serilog.Events;

namespace ActorNotice.Host;

/// <summary>
/// The actor system with the supervisor tree of ADR-003 in it. Without a generic host: nothing here needs its
/// container, its configuration or its logging, and a small VPS would pay for them with memory and with half of the
/// start.
/// </summary>
internal sealed class ServiceSystem : IAsyncDisposable
{
    private const string Name = "actornotice";
    private static readonly TimeSpan FlushTimeout = TimeSpan.FromSeconds(5);

    private readonly ActorSystem _system;

    private ServiceSystem(ActorSystem system, IActorRef strategy, IActorRef plan, IActorRef guard) =>
        (_system, Strategy, Plan, Guard) = (system, strategy, plan, guard);

    /// <summary>The tree's top.</summary>
    internal IActorRef Strategy { get; }

    /// <summary>Who plans what is watched.</summary>
    internal IActorRef Plan { get; }

    /// <summary>Who looks after secrets.</summary>
    internal IActorRef Guard { get; }

    /// <summary>Starts the tree.</summary>
    internal static ServiceSystem Start(
        ServiceSettings settings, ServicePorts ports, StrategyParts parts, WatchDesk desk, ServiceLife life)
    {
        // Akka's Serilog adapter knows no other way to its log.
        Serilog.Log.Logger = ports.Log;
        var system = ActorSystem.Create(
            Name, Logging(settings).WithFallback(ConfigurationFactory.ParseString(settings.AkkaHocon)));
        ports.OnSystem?.Invoke(system);
        var scribe = parts.Audit is null ? null : Props.Create(static () => new AuditScribe());
        // Before the tree: what goes wrong there from the first moment on concerns it.
        var memory = new GuardMemory(scribe);
        var guard = system.ActorOf(Props.Create(() => new SecurityMonitor(memory)), "guard");
        var strategy = system.ActorOf(StrategySupervisor.Props(parts, settings.Strategy), "notice");
        guard.Tell(new Protect(strategy));
        var patience = settings.Strategy.StopTimeout;
        var canResume = settings.Control.IsOn;
        system.ActorOf(Props.Create(() => new ServiceMonitor(strategy, patience, life, canResume)), "monitor");
        var plan = system.ActorOf(Props.Create(() => new PlanActor(desk, strategy)), "plan");
        return new ServiceSystem(system, strategy, plan, guard);
    }

    /// <summary>Follows the settings file from now on.</summary>
    internal void FollowSettings(LoadedSettings loaded, ServicePorts ports, IActorRef control)
    {
        var running = new RunningSettings(loaded);
        var targets = new ReloadTargets(Plan, Strategy, ports.SetLogLevel) { Control = control, Mask = ports.Mask };
        _system.ActorOf(Props.Create(() => new ReloadActor(running, targets)), "settings");
    }

    /// <summary>Has something written down.</summary>
    internal void Audit(AuditFact fact) => _system.EventStream.Publish(fact);

    /// <summary>Starts one more actor beside the tree.</summary>
    internal IActorRef Add(Props props, string name) => _system.ActorOf(props, name);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await FlushAuditAsync();
        await CoordinatedShutdown.Get(_system).Run(CoordinatedShutdown.ClrExitReason.Instance);
    }

    // What halted the service is the last thing written down, and nobody waits for it elsewhere.
    private async Task FlushAuditAsync()
    {
        try
        {
            await Strategy.Ask<AuditFlushed>(new FlushAudit(), FlushTimeout);
        }
        catch (AskTimeoutException)
        {
            // A disk that does not answer must not keep the process.
        }
    }

    // What the log would drop is not even made; what the engine prints when no logger runs would pass by the log's
    // masks.
    private static Config Logging(ServiceSettings settings) => ConfigurationFactory.ParseString(
        $$"""
        akka {
          loglevel = {{LevelOf(settings.Log.Level)}}
          stdout-loglevel = OFF
          loggers = ["{{typeof(SerilogLogger).AssemblyQualifiedName}}"]
        }
        """);

    private static string LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => "DEBUG",
        LogEventLevel.Information => "INFO",
        LogEventLevel.Warning => "WARNING",
        _ => "ERROR",
    };
}
