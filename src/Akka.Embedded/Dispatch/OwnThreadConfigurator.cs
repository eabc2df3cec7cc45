using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>A dispatcher, and so a thread, for each actor.</summary>
internal sealed class OwnThreadConfigurator(Config config, IDispatcherPrerequisites prerequisites, string id)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    public override MessageDispatcher Dispatcher() =>
        new OwnThreadDispatcher(this, id);
}
