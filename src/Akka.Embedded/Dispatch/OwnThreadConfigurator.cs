using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>A dispatcher, and so a thread, for each actor.</summary>
internal sealed class OwnThreadConfigurator(Config config, IDispatcherPrerequisites prerequisites, string id)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    // Another one each time it is asked: that is what pins an actor to a thread of its own.
    public override MessageDispatcher Dispatcher() =>
        new OwnThreadDispatcher(this, id);
}
