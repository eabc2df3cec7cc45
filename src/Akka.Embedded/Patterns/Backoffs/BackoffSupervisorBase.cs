using Akka.Actor;
using Akka.Event;

namespace Akka.Pattern;

/// <summary>One child, to which everything is passed on, and a pause before it is started again.</summary>
public abstract class BackoffSupervisorBase : ActorBase
{
    private readonly BackoffPlan _plan;
    private bool _finalStop;

    private protected BackoffSupervisorBase(BackoffPlan plan) => _plan = plan;

    /// <summary>The child; null during a pause.</summary>
    protected IActorRef? Child { get; set; }

    /// <summary>Restarts since the last reset.</summary>
    protected int RestartCountN { get; set; }

    /// <summary>The child's name.</summary>
    protected string ChildName => _plan.ChildName;

    /// <summary>How the child is made.</summary>
    protected Props ChildProps => _plan.ChildProps;

    /// <summary>The last message for the child came by: its end is the end.</summary>
    protected bool FinalStopMessageReceived => _finalStop;

    private protected BackoffPlan Plan => _plan;

    /// <inheritdoc />
    protected override void PreStart() => StartChild();

    /// <summary>Handles everything that is not about the child's end.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Always true.</returns>
    protected bool HandleBackoff(object message)
    {
        switch (message)
        {
            case BackoffSupervisor.StartChild:
                StartChild();
                break;
            case BackoffSupervisor.Reset when _plan.Reset is ManualReset:
                RestartCountN = 0;
                break;
            case BackoffSupervisor.Reset:
                Unhandled(message);
                break;
            case BackoffSupervisor.ResetRestartCount reset:
                if (reset.Current == RestartCountN) RestartCountN = 0;
                break;
            case BackoffSupervisor.GetRestartCount:
                Sender.Tell(new BackoffSupervisor.RestartCount(RestartCountN));
                break;
            case BackoffSupervisor.GetCurrentChild:
                Sender.Tell(new BackoffSupervisor.CurrentChild(Child ?? ActorRefs.Nobody));
                break;
            default:
                PassOn(message);
                break;
        }

        return true;
    }

    /// <summary>Starts the child again after a pause, or gives up.</summary>
    private protected void StartChildLater()
    {
        Child = null;
        var limit = _plan.Strategy.MaxNumberOfRetries;
        if (limit >= 0 && RestartCountN >= limit)
        {
            Context.GetLogger().Debug(
                "Terminating on restart #{0} which exceeds max allowed restarts ({1})", RestartCountN + 1, limit);
            Context.Stop(Self);
            return;
        }

        var delay = _plan.Delay.After(RestartCountN);
        Context.System.Scheduler.ScheduleTellOnce(delay, Self, BackoffSupervisor.StartChild.Instance, Self);
        RestartCountN++;
    }

    private void StartChild()
    {
        if (Child is not null) return;
        Child = Context.Watch(Context.ActorOf(ChildProps, ChildName));
        if (_plan.Reset is AutoReset auto)
        {
            Context.System.Scheduler.ScheduleTellOnce(
                auto.ResetBackoff, Self, new BackoffSupervisor.ResetRestartCount(RestartCountN), Self);
        }
    }

    private void PassOn(object message)
    {
        if (Child is { } child)
        {
            // What the child says goes up in our name, so that whoever answers reaches it through every restart.
            if (child.Equals(Sender)) Context.Parent.Tell(message);
            else child.Forward(message);
            _finalStop |= _plan.IsFinalStop?.Invoke(message) == true;
            return;
        }

        if (_plan.ReplyWhileStopped is { } reply) Sender.Tell(reply);
        else Context.System.DeadLetters.Forward(message);
        if (_plan.IsFinalStop?.Invoke(message) == true) Context.Stop(Self);
    }
}
