using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <content>Runtime messages, and asynchronous handlers, which are made of them.</content>
internal sealed partial class ActorCell
{
    private Dispatch.ActorTaskScheduler? _taskScheduler;

    /// <summary>Asynchronous handlers that have not ended.</summary>
    private int _handlers;

    public Dispatch.ActorTaskScheduler TaskScheduler => _taskScheduler ??= new Dispatch.ActorTaskScheduler(this);

    public void SystemInvoke(SystemMessage message)
    {
        try
        {
            switch (message)
            {
                case Create create:
                    CreateFirst(create.Failure);
                    break;
                case Recreate recreate:
                    FaultRecreate(recreate.Cause);
                    break;
                case Suspend:
                    FaultSuspend();
                    break;
                case Resume resume:
                    FaultResume(resume.CausedByFailure);
                    break;
                case Dispatch.SysMsg.Terminate:
                    Terminate();
                    break;
                case Failed failed:
                    HandleFailed(failed);
                    break;
                default:
                    SystemInvokeOther(message);
                    break;
            }
        }
        catch (Exception failure)
        {
            // The failure boundary of hooks and continuations.
            HandleInvokeFailure(failure);
        }
    }

    public void BeginHandler()
    {
        // A handler that awaits holds the mailbox as a failure does: counted, so that both may hold it at once.
        _handlers++;
        Mailbox.Suspend();
    }

    public void EndHandler(Exception? failure)
    {
        // Ended without ever leaving the turn: no need to go round by the mailbox. A failure does, so that it is
        // handled like any other, outside the actor's own stack.
        if (failure is null && ReferenceEquals(AmbientActor.Current, this)) HandlerEnded(null);
        else Mailbox.EnqueueSystem(new HandlerEnded(failure));
    }

    public void Post(Action continuation) => Mailbox.EnqueueSystem(new RunContinuation(continuation));

    private void SystemInvokeOther(SystemMessage message)
    {
        switch (message)
        {
            case Watch watch:
                AddWatcher(watch.Watchee, watch.Watcher);
                break;
            case Unwatch unwatch:
                RemoveWatcher(unwatch.Watcher);
                break;
            case DeathWatchNotification death:
                WatchedActorTerminated(death);
                break;
            case RunContinuation run:
                run.Continuation();
                break;
            case HandlerEnded ended:
                HandlerEnded(ended.Failure);
                break;
        }
    }

    private void HandlerEnded(Exception? failure)
    {
        // Only now may the next message run: what the handler awaited is part of its message's turn.
        _handlers--;
        Mailbox.Resume();
        _receiveTimeout?.Touch();
        if (failure is not null) HandleInvokeFailure(failure);
    }
}
