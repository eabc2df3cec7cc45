using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes a dispatcher from a block of the configuration.</summary>
public abstract class MessageDispatcherConfigurator
{
    /// <summary>A configurator.</summary>
    /// <param name="config">The dispatcher's block; has its "id".</param>
    /// <param name="prerequisites">What dispatchers may need.</param>
    protected MessageDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The dispatcher's block.</summary>
    public Config Config { get; }

    /// <summary>What dispatchers may need.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The dispatcher for one actor; most configurators return the same one every time.</summary>
    public abstract MessageDispatcher Dispatcher();
}
