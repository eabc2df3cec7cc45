using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>One dispatcher on the executor that the block names.</summary>
internal sealed class ExecutorConfigurator : MessageDispatcherConfigurator
{
    private readonly ExecutorDispatcher _dispatcher;

    public ExecutorConfigurator(
        Config config, IDispatcherPrerequisites prerequisites, string id, ExecutorServiceFactory executors)
        : base(config, prerequisites) =>
        _dispatcher = new ExecutorDispatcher(this, id, executors);

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
