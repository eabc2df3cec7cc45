using Akka.Actor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>Starts the system with the host and shuts it down in order with it.</summary>
public class AkkaHostedService : IHostedService
{
    /// <summary>What the system is started with.</summary>
    protected readonly AkkaConfigurationBuilder ConfigurationBuilder;

    /// <summary>The host's life.</summary>
    protected readonly IHostApplicationLifetime HostApplicationLifetime;

    /// <summary>The host's log.</summary>
    protected readonly ILogger<AkkaHostedService> Logger;

    /// <summary>The host's services.</summary>
    protected readonly IServiceProvider ServiceProvider;

    /// <summary>For a host.</summary>
    /// <param name="configurationBuilder">What the system is started with.</param>
    /// <param name="serviceProvider">The host's services.</param>
    /// <param name="logger">The host's log.</param>
    /// <param name="applicationLifetime">The host's life.</param>
    public AkkaHostedService(
        AkkaConfigurationBuilder configurationBuilder, IServiceProvider serviceProvider,
        ILogger<AkkaHostedService> logger, IHostApplicationLifetime applicationLifetime)
    {
        ConfigurationBuilder = configurationBuilder;
        ServiceProvider = serviceProvider;
        Logger = logger;
        HostApplicationLifetime = applicationLifetime;
    }

    /// <summary>The system, once started.</summary>
    protected ActorSystem? ActorSystem { get; private set; }

    /// <inheritdoc />
    public virtual async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            ActorSystem = ServiceProvider.GetRequiredService<ActorSystem>();
            await ConfigurationBuilder.StartAsync(ActorSystem).ConfigureAwait(false);
            StopHostWith(ActorSystem);
        }
        catch (Exception failure)
        {
            // As in Akka.Hosting: the host is told to stop, it does not crash.
            Logger.LogCritical(failure, "Unable to start AkkaHostedService - shutting down application");
            HostApplicationLifetime.StopApplication();
        }
    }

    /// <inheritdoc />
    public virtual Task StopAsync(CancellationToken cancellationToken) =>
        ActorSystem is null
            ? Task.CompletedTask
            : CoordinatedShutdown.Get(ActorSystem).Run(CoordinatedShutdown.ClrExitReason.Instance);

    private void StopHostWith(ActorSystem system) =>
        system.WhenTerminated.ContinueWith(
            _ => HostApplicationLifetime.StopApplication(), CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
}
