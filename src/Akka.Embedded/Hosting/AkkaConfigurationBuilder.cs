using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.DependencyInjection;
using Akka.Util;
using Microsoft.Extensions.DependencyInjection;

namespace Akka.Hosting;

/// <summary>Collects what a hosted system is started with.</summary>
public sealed class AkkaConfigurationBuilder
{
    /// <summary>Parts of the system's set-up.</summary>
    public readonly HashSet<Setup> Setups = [];

    private readonly List<ActorStarterWithResolver> _starters = [];
    private readonly List<StartupTask> _startups = [];
    private readonly List<Type> _extensions = [];
    private readonly string _systemName;

    /// <summary>For a system.</summary>
    /// <param name="serviceCollection">The application's services.</param>
    /// <param name="actorSystemName">The system's name.</param>
    public AkkaConfigurationBuilder(IServiceCollection serviceCollection, string actorSystemName)
    {
        ArgumentNullException.ThrowIfNull(serviceCollection);
        _systemName = actorSystemName;
    }

    /// <summary>The settings so far.</summary>
    public Option<Config> Configuration { get; private set; }

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="starter">Starts them.</param>
    public AkkaConfigurationBuilder StartActors(Action<ActorSystem, IActorRegistry> starter) =>
        StartActors((system, registry, _) => starter(system, registry));

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="starter">Starts them.</param>
    public AkkaConfigurationBuilder StartActors(Action<ActorSystem, IActorRegistry, IDependencyResolver> starter) =>
        StartActors((system, registry, resolver) =>
        {
            starter(system, registry, resolver);
            return Task.CompletedTask;
        });

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="starter">Starts them.</param>
    public AkkaConfigurationBuilder StartActors(ActorStarter starter) =>
        StartActors((system, registry, _) => starter(system, registry));

    /// <summary>Starts actors, in the order of these calls.</summary>
    /// <param name="starter">Starts them.</param>
    public AkkaConfigurationBuilder StartActors(ActorStarterWithResolver starter)
    {
        _starters.Add(starter);
        return this;
    }

    /// <summary>Runs something after all actors were started.</summary>
    /// <param name="startupTask">What.</param>
    public AkkaConfigurationBuilder AddStartup(Action<ActorSystem, IActorRegistry> startupTask) =>
        AddStartup((system, registry) =>
        {
            startupTask(system, registry);
            return Task.CompletedTask;
        });

    /// <summary>Runs something after all actors were started.</summary>
    /// <param name="startupTask">What.</param>
    public AkkaConfigurationBuilder AddStartup(StartupTask startupTask)
    {
        _startups.Add(startupTask);
        return this;
    }

    /// <summary>Makes an extension when the system starts.</summary>
    /// <typeparam name="T">Its id's type.</typeparam>
    public AkkaConfigurationBuilder WithExtension<T>()
        where T : IExtensionId =>
        WithExtensions(typeof(T));

    /// <summary>Makes extensions when the system starts.</summary>
    /// <param name="extensions">Their ids' types.</param>
    public AkkaConfigurationBuilder WithExtensions(params Type[] extensions)
    {
        _extensions.AddRange(extensions);
        return this;
    }

    /// <summary>Adds settings.</summary>
    /// <param name="hocon">The settings.</param>
    /// <param name="mode">Where they go.</param>
    internal AkkaConfigurationBuilder Add(Config hocon, HoconAddMode mode)
    {
        var current = Configuration.Value;
        Configuration = new Option<Config>((current, mode) switch
        {
            (null, _) or (_, HoconAddMode.Replace) => hocon,
            (_, HoconAddMode.Append) => current.WithFallback(hocon),
            _ => hocon.WithFallback(current),
        });
        return this;
    }

    /// <summary>Starts the system; its actors come with <see cref="StartAsync"/>.</summary>
    /// <param name="services">The application's services.</param>
    internal ActorSystem Build(IServiceProvider services)
    {
        var bootstrap = BootstrapSetup.Create();
        if (Configuration.Value is { } config) bootstrap = bootstrap.WithConfig(config);
        var setup = ActorSystemSetup.Create([.. Setups, bootstrap, DependencyResolverSetup.Create(services)]);
        return ActorSystem.Create(_systemName, setup);
    }

    /// <summary>Makes extensions, starts actors, then runs startup tasks.</summary>
    /// <param name="system">The system.</param>
    internal async Task StartAsync(ActorSystem system)
    {
        foreach (var extension in _extensions)
            system.RegisterExtension(
                (IExtensionId)ActivatorUtilities.CreateInstance(EmptyServices.Instance, extension));

        var registry = ActorRegistry.For(system);
        var resolver = DependencyResolver.For(system).Resolver;
        foreach (var starter in _starters) await starter(system, registry, resolver).ConfigureAwait(false);
        foreach (var startup in _startups) await startup(system, registry).ConfigureAwait(false);
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
