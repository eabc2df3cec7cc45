namespace Akka.Dispatch;

/// <summary>Turns on an executor of the application's own.</summary>
internal sealed class ExecutorDispatcher : MessageDispatcher
{
    // Lazy as in Akka.NET: a dispatcher that nobody uses starts no threads.
    private readonly Lazy<ExecutorService> _executor;

    public ExecutorDispatcher(MessageDispatcherConfigurator configurator, string id, ExecutorServiceFactory executors)
        : base(configurator)
    {
        Id = id;
        _executor = new Lazy<ExecutorService>(() => executors.Produce(id));
    }

    protected override void ExecuteTask(IRunnable run) => _executor.Value.Execute(run);

    protected override void Shutdown()
    {
        if (_executor.IsValueCreated) _executor.Value.Shutdown();
    }
}
