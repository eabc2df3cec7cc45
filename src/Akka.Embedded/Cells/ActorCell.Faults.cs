using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <content>
/// Failures. An actor that fails suspends itself and its children and asks its supervisor, whose answer comes as
/// Resume, Recreate or Terminate. Every suspension is taken back exactly once: by Resume, or by a restart's end.
/// </content>
internal sealed partial class ActorCell
{
    /// <summary>
    /// What waits for a decision; also set while the actor ends or restarts, so that nothing more is asked.
    /// </summary>
    private PendingFailure? _failure;

    private void HandleInvokeFailure(
        Exception cause, IActorRef? perpetrator = null, ChildRestartStats[]? alreadySuspended = null)
    {
        // A second failure before the decision about the first, as in a hook: the decision covers both.
        if (_failure is not null)
        {
            if (perpetrator is not null) AwaitDecisionToo(_failure, perpetrator);
            return;
        }

        try
        {
            // Self first, then the children, then the question: when the answer comes everybody is held.
            Mailbox.Suspend();
            _failure = new PendingFailure(perpetrator ?? _self);
            foreach (var child in ChildrenNow().Except(alreadySuspended ?? []))
            {
                if (!child.Child.Equals(perpetrator)) child.Child.Suspend();
            }

            _parent.SendSystemMessage(new Failed(_self, cause));
        }
        catch (Exception failure)
        {
            // Nobody can be asked any more, so the actor stops.
            PublishError(failure, $"Emergency stop: exception in failure handling for {cause.GetType()}");
            foreach (var child in ChildrenNow()) Stop(child.Child);
            FinishTerminate();
        }
    }

    /// <summary>
    /// A further child waits for the same decision. It is suspended twice, by its own failure and with this actor; the
    /// decision takes back one, as for the child that was first, so the other is taken back now.
    /// </summary>
    private static void AwaitDecisionToo(PendingFailure failure, IActorRef child)
    {
        ((IInternalActorRef)child).Resume();
        failure.Add(child);
    }

    private void FaultSuspend()
    {
        Mailbox.Suspend();
        foreach (var child in ChildrenNow()) child.Child.Suspend();
    }

    private void FaultResume(Exception? causedByFailure)
    {
        // Without an instance there is nothing to resume: it is made once more, unless that or the end is under way.
        if (_actor is null && _failure is not null && causedByFailure is not null && !IsWaitingForChildren)
        {
            FaultCreate();
            return;
        }

        var failure = _failure;
        // Without a cause it is only a suspension that is taken back, with a parent's or a sibling's; our own failure,
        // if any, still waits.
        Mailbox.Resume();
        if (causedByFailure is not null) _failure = null;
        foreach (var child in ChildrenNow())
            child.Child.Resume(failure?.Concerns(child.Child) == true ? causedByFailure : null);
    }

    private void FaultRecreate(Exception cause)
    {
        if (IsWaitingForChildren)
        {
            // Restarting or stopping already; only the suspension that came with this order is taken back.
            FaultResume(null);
            return;
        }

        if (_actor is not { } failed)
        {
            FaultCreate();
            return;
        }

        PrepareRestart(failed, cause);
        // Whatever fails from here to the next instance is part of this restart; its supervisor is not asked again.
        _failure ??= new PendingFailure(_self);
        if (!WaitForDyingChildren(ChildrenWait.Recreation, cause)) FinishRecreate(cause, failed);
    }

    private void PrepareRestart(ActorBase failed, Exception cause)
    {
        Trace("Restarting");
        var message = _current?.Message;
        try
        {
            _timers?.CancelAll();
            // An instance whose PostRestart failed was never ready: it has nothing to tidy up.
            if (!_half) failed.AroundPreRestart(cause, message);
        }
        catch (Exception failure)
        {
            // The restart goes on; the hook's failure is only told.
            var told = new PreRestartException(_self, failure, cause, message);
            Publish(new Error(told, _self.Path.ToString(), failed.GetType(), failure.Message));
        }

        ReleaseInstance(failed);
        SetReceiveTimeout(null);
        _current = null;
    }

    private void FaultCreate()
    {
        SetReceiveTimeout(null);
        // Children of an attempt that failed: the next one starts with none, as the first did.
        foreach (var child in ChildrenNow()) Stop(child.Child);
        if (!WaitForDyingChildren(ChildrenWait.Creation)) FinishCreate();
    }

    private void Terminate()
    {
        SetReceiveTimeout(null);

        // No notices of the children's deaths: we asked for them.
        UnwatchAll();
        foreach (var child in ChildrenNow()) Stop(child.Child);
        var wasTerminating = IsTerminating;
        if (!WaitForDyingChildren(ChildrenWait.Termination))
        {
            FinishTerminate();
            return;
        }

        if (wasTerminating) return;
        Trace("Stopping");

        // Nothing is processed while waiting for the children, and no failure is reported.
        Mailbox.Suspend();
        _failure = new PendingFailure(_self);
    }

    private void HandleFailed(Failed failed)
    {
        if (_children?.Find(failed.Child) is not { } child)
        {
            var told = $"dropping Failed({failed.Cause}) from unknown child {failed.Child}";
            Publish(new Debug(_self.Path.ToString(), LogClass, told));
            return;
        }

        var strategy = _props.SupervisorStrategy ?? _actor?.ChooseStrategy() ?? SupervisorStrategy.DefaultStrategy;
        try
        {
            // False is Escalate: the child's failure becomes our own, below.
            if (strategy.HandleFailure(this, child, failed.Cause, ChildrenNow())) return;
        }
        catch (Exception failure)
        {
            // A decider that throws fails its own actor.
            HandleInvokeFailure(failure, failed.Child);
            return;
        }

        HandleInvokeFailure(failed.Cause, failed.Child);
    }

    private void HandleChildTerminated(IActorRef child)
    {
        var (waited, cause) = _children?.Remove(child) ?? default;
        switch (waited)
        {
            case ChildrenWait.Recreation when cause is not null:
                FinishRecreate(cause, _actor);
                break;
            case ChildrenWait.Creation:
                FinishCreate();
                break;
            case ChildrenWait.Termination:
                FinishTerminate();
                break;
        }
    }

    private void ResumeSelf()
    {
        Mailbox.Resume();
        _failure = null;
    }
}
