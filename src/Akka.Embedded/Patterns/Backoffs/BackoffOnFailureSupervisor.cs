using Akka.Actor;

namespace Akka.Pattern;

/// <summary>Starts its child again, later and later, when it fails; ends when the child stops by itself.</summary>
internal sealed class BackoffOnFailureSupervisor(BackoffPlan plan) : BackoffSupervisorBase(plan)
{
    private bool _failed;

    protected override bool Receive(object message)
    {
        if (message is not Terminated death || !death.ActorRef.Equals(Child)) return HandleBackoff(message);

        // A final message ends it only together with a child that ends; one that fails at it comes back.
        var restart = _failed;
        _failed = false;
        if (restart) StartChildLater();
        else Context.Stop(Self);
        return true;
    }

    protected override SupervisorStrategy SupervisorStrategy() =>
        new OneForOneStrategy(-1, Plan.Strategy.WithinTimeRangeMilliseconds, Decide);

    private Directive Decide(Exception cause)
    {
        var directive = Plan.Strategy.Decider.Decide(cause);
        if (directive != Directive.Restart) return directive;
        _failed = true;
        return Directive.Stop;
    }
}
