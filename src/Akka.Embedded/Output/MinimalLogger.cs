using Akka.Actor;

namespace Akka.Event;

/// <summary>A logger without an actor: it logs on the publisher's thread, before and after all others.</summary>
public abstract class MinimalLogger : MinimalActorRef
{
    /// <summary>For subclasses.</summary>
    protected MinimalLogger()
    {
    }

    /// <summary>Which events are left out.</summary>
    public LogFilterEvaluator Filter { get; internal set; } = LogFilterEvaluator.NoFilters;

    /// <inheritdoc />
    public sealed override ActorPath Path { get; } =
        new RootActorPath(new Address("akka", "all-systems"), "/StandardOutLogger");

    internal sealed override IActorRefProvider Provider =>
        throw new NotSupportedException("This logger does not provide.");

    /// <inheritdoc />
    protected sealed override void TellInternal(object message, IActorRef? sender) => Log(message);

    /// <summary>Logs something.</summary>
    /// <param name="message">A log event, as a rule.</param>
    protected abstract void Log(object message);
}
