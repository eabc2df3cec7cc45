using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>One dispatcher on the context that is current when it is first looked up.</summary>
internal sealed class ContextConfigurator : MessageDispatcherConfigurator
{
    private readonly ContextDispatcher _dispatcher;

    public ContextConfigurator(Config config, IDispatcherPrerequisites prerequisites, string id)
        : base(config, prerequisites)
    {
        // Taken now: on the actors' own turns, from which later ones are made, it may not be current any more.
        var context = SynchronizationContext.Current
            ?? throw new ConfigurationException(
                $"Dispatcher [{id}] needs a SynchronizationContext, and none is current.");
        _dispatcher = new ContextDispatcher(this, id, context);
    }

    public override MessageDispatcher Dispatcher() => _dispatcher;
}
