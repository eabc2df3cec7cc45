using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>One dispatcher for all its actors, on the thread pool.</summary>
internal sealed class ThreadPoolConfigurator : MessageDispatcherConfigurator
{
    private readonly ThreadPoolDispatcher _dispatcher;

    public ThreadPoolConfigurator(Config config, IDispatcherPrerequisites prerequisites, string id)
        : base(config, prerequisites) =>
        _dispatcher = new ThreadPoolDispatcher(this, id);

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
