using Akka.Event;

namespace Akka.Actor;

/// <summary>Decides what happens to children that fail.</summary>
public abstract class SupervisorStrategy
{
    /// <summary>Stops actors that cannot start, were killed or died with another; restarts the rest.</summary>
    public static readonly IDecider DefaultDecider = Actor.Decider.From(
        Directive.Restart,
        Directive.Stop.When<ActorInitializationException>(),
        Directive.Stop.When<ActorKilledException>(),
        Directive.Stop.When<DeathPactException>());

    /// <summary>One-for-one with the default decider and no limit.</summary>
    public static readonly SupervisorStrategy DefaultStrategy = new OneForOneStrategy(DefaultDecider);

    /// <summary>One-for-one, stops every failing child.</summary>
    public static readonly OneForOneStrategy StoppingStrategy = new(_ => Directive.Stop);

    private protected SupervisorStrategy()
    {
    }

    /// <summary>Chooses the directive.</summary>
    public abstract IDecider Decider { get; }

    /// <summary>Whether failures are logged.</summary>
    protected bool LoggingEnabled { get; set; } = true;

    /// <summary>Handles a failure.</summary>
    /// <param name="supervisor">Who supervises.</param>
    /// <param name="failed">The child.</param>
    /// <param name="cause">Why it failed.</param>
    /// <param name="children">All children.</param>
    /// <returns>False when the failure is to be escalated.</returns>
    internal bool HandleFailure(
        ISupervisor supervisor, ChildRestartStats failed, Exception cause,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        var directive = Handle(failed.Child, cause);
        if (LoggingEnabled) LogFailure(supervisor, failed.Child, cause, directive);
        switch (directive)
        {
            case Directive.Resume:
                failed.Child.Resume(cause);
                return true;
            case Directive.Restart:
                ProcessFailure(supervisor, restart: true, failed, cause, children);
                return true;
            case Directive.Stop:
                ProcessFailure(supervisor, restart: false, failed, cause, children);
                return true;
            default:
                return false;
        }
    }

    internal abstract void ProcessFailure(
        ISupervisor supervisor, bool restart, ChildRestartStats failed, Exception cause,
        IReadOnlyCollection<ChildRestartStats> children);

    /// <summary>Chooses the directive.</summary>
    /// <param name="child">Who failed.</param>
    /// <param name="exception">Why.</param>
    protected abstract Directive Handle(IActorRef child, Exception exception);

    private static void LogFailure(ISupervisor supervisor, IActorRef child, Exception cause, Directive directive)
    {
        if (directive == Directive.Escalate) return;
        var message = cause is ActorInitializationException { InnerException: { } inner }
            ? inner.Message
            : cause.Message;
        var source = child.Path.ToString();
        supervisor.EventStream.Publish(directive == Directive.Resume
            ? new Warning(cause, source, typeof(SupervisorStrategy), message)
            : new Error(cause, source, typeof(SupervisorStrategy), message));
    }
}
