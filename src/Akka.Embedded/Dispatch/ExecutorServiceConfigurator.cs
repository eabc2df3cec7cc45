using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Makes an executor from a dispatcher's block; its type is named by the block's <c>executor</c> and has a
/// constructor with these two parameters.</summary>
public abstract class ExecutorServiceConfigurator : ExecutorServiceFactory
{
    /// <summary>A configurator.</summary>
    /// <param name="config">The dispatcher's block.</param>
    /// <param name="prerequisites">What dispatchers may need.</param>
    protected ExecutorServiceConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The dispatcher's block.</summary>
    public Config Config { get; }

    /// <summary>What dispatchers may need.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }
}
