using System.Collections.Concurrent;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>The system's dispatchers by name.</summary>
public sealed class Dispatchers
{
    /// <summary>The dispatcher of actors that name none.</summary>
    public const string DefaultDispatcherId = "akka.actor.default-dispatcher";

    /// <summary>For actors that block.</summary>
    public const string DefaultBlockingDispatcherId = "akka.actor.default-blocking-io-dispatcher";

    /// <summary>For actors that belong to the thread, or rather the synchronization context, that makes them.</summary>
    public const string SynchronizedDispatcherId = "akka.actor.synchronized-dispatcher";

    /// <summary>
    /// The system's own actors: /system, loggers. The default dispatcher unless configured otherwise.
    /// </summary>
    internal const string InternalDispatcherId = "akka.actor.internal-dispatcher";

    private const int MostAliases = 10;

    private readonly ConcurrentDictionary<string, MessageDispatcherConfigurator> _configurators = new();
    private readonly Config _config;

    internal Dispatchers(Config config, IDispatcherPrerequisites prerequisites)
    {
        _config = config;
        Prerequisites = prerequisites;
        DefaultGlobalDispatcher = Lookup(DefaultDispatcherId);
    }

    /// <summary>What dispatchers may need.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The dispatcher of actors that name none.</summary>
    public MessageDispatcher DefaultGlobalDispatcher { get; }

    /// <summary>A dispatcher for one actor.</summary>
    /// <param name="dispatcherName">Its path in the configuration.</param>
    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public MessageDispatcher Lookup(string dispatcherName) =>
        _configurators.GetOrAdd(dispatcherName, Configure).Dispatcher();

    /// <summary>Whether there is a dispatcher of that name.</summary>
    /// <param name="id">Its path in the configuration.</param>
    public bool HasDispatcher(string id) =>
        _configurators.ContainsKey(id) || BuiltInType(id) is not null || _config.HasPath(id);

    /// <summary>Adds a dispatcher from code.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="configurator">Makes it.</param>
    /// <returns>False when the name is taken.</returns>
    public bool RegisterConfigurator(string id, MessageDispatcherConfigurator configurator) =>
        _configurators.TryAdd(id, configurator);

    /// <summary>The type of the dispatchers that are there without being configured.</summary>
    private static string? BuiltInType(string id) => id switch
    {
        DefaultDispatcherId or DefaultBlockingDispatcherId => "Dispatcher",
        SynchronizedDispatcherId => "SynchronizedDispatcher",
        _ => null,
    };

    private MessageDispatcherConfigurator Configure(string id) => Configure(id, 0);

    private MessageDispatcherConfigurator Configure(string id, int aliases)
    {
        // Akka.NET gives the system's own actors threads of their own; ours share, unless somebody configures
        // otherwise: two pools of threads would not make two cores more.
        if (id == InternalDispatcherId && !_config.HasPath(id)) return ConfiguratorOf(DefaultDispatcherId, aliases);
        if (!HasDispatcher(id)) throw new ConfigurationException($"Dispatcher [{id}] not configured.");
        if (_config.GetString(id) is { } other) return ConfiguratorOf(other, aliases);
        var own = _config.GetConfig(id) ?? Config.Empty;
        var type = own.GetString("type", BuiltInType(id));

        // As in Akka.NET: what a dispatcher does not say, the default dispatcher says.
        var common = id == DefaultDispatcherId ? null : _config.GetConfig(DefaultDispatcherId);
        var block = own.SafeWithFallback(common) ?? own;
        return Create(id, type ?? block.GetString("type", "Dispatcher"), block);
    }

    /// <summary>A dispatcher that is another's name.</summary>
    private MessageDispatcherConfigurator ConfiguratorOf(string id, int aliases) =>
        aliases < MostAliases
            ? _configurators.GetOrAdd(id, name => Configure(name, aliases + 1))
            : throw new ConfigurationException(
                $"Dispatcher [{id}]: its name leads to another name, and so on, for ever.");

    private MessageDispatcherConfigurator Create(string id, string? typeName, Config block)
    {
        switch (typeName)
        {
            case "Dispatcher" or "TaskDispatcher" or "ForkJoinDispatcher" or "ChannelExecutor":
                return OnExecutor(id, block.GetString("executor"), block);
            case "PinnedDispatcher":
                return new OwnThreadConfigurator(block, Prerequisites, id);
            case "SynchronizedDispatcher":
                return new ContextConfigurator(block, Prerequisites, id);
            case null:
                throw new ConfigurationException($"Dispatcher [{id}] has no type.");
        }

        var type = TypeNames.Find(typeName)
            ?? throw new ConfigurationException($"Dispatcher [{id}]: could not resolve its type [{typeName}]");
        return Activator.CreateInstance(type, block, Prerequisites) as MessageDispatcherConfigurator
            ?? throw new ConfigurationException(
                $"Dispatcher [{id}]: [{typeName}] is not a MessageDispatcherConfigurator");
    }

    private MessageDispatcherConfigurator OnExecutor(string id, string? executor, Config block)
    {
        switch (executor)
        {
            // The original's executors differ in how they use threads; here they are all the pool's.
            case null or "" or "default-executor" or "thread-pool-executor" or "fork-join-executor"
                or "task-executor" or "channel-executor":
                return new ThreadPoolConfigurator(block, Prerequisites, id);
            case "current-context-executor":
                return new ContextConfigurator(block, Prerequisites, id);
        }

        var type = TypeNames.Find(executor)
            ?? throw new ConfigurationException(
                $"Could not resolve executor service configurator type {executor} for path {id}");
        if (!type.IsAssignableTo(typeof(ExecutorServiceConfigurator)))
            throw new ConfigurationException($"Dispatcher [{id}]: [{executor}] is not an ExecutorServiceConfigurator");
        var executors = (ExecutorServiceConfigurator)Activator.CreateInstance(type, block, Prerequisites)!;
        return new ExecutorConfigurator(block, Prerequisites, id, executors);
    }
}
