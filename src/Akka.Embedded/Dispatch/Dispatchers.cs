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
        _configurators.ContainsKey(id) || IsBuiltIn(id) || _config.HasPath(id);

    /// <summary>Adds a dispatcher from code.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="configurator">Makes it.</param>
    /// <returns>False when the name is taken.</returns>
    public bool RegisterConfigurator(string id, MessageDispatcherConfigurator configurator) =>
        _configurators.TryAdd(id, configurator);

    private static bool IsBuiltIn(string id) => id is DefaultDispatcherId or DefaultBlockingDispatcherId;

    private MessageDispatcherConfigurator Configure(string id)
    {
        if (!HasDispatcher(id)) throw new ConfigurationException($"Dispatcher [{id}] not configured.");
        var block = _config.GetConfig(id) ?? Config.Empty;
        return block.GetString("type", "Dispatcher") switch
        {
            "Dispatcher" or "TaskDispatcher" or "ForkJoinDispatcher" or "ChannelExecutor" =>
                new ThreadPoolConfigurator(block, Prerequisites, id),
            "PinnedDispatcher" => new OwnThreadConfigurator(block, Prerequisites, id),
            { } custom => Create(custom, block),
            null => throw new ConfigurationException($"Dispatcher [{id}] has no type."),
        };
    }

    private MessageDispatcherConfigurator Create(string typeName, Config block)
    {
        var type = TypeNames.Find(typeName)
            ?? throw new ConfigurationException($"Could not resolve dispatcher type [{typeName}]");
        return Activator.CreateInstance(type, block, Prerequisites) as MessageDispatcherConfigurator
            ?? throw new ConfigurationException($"[{typeName}] is not a MessageDispatcherConfigurator");
    }
}
