using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <content>Instances of the actor: the first, the next, the last.</content>
internal sealed partial class ActorCell
{
    private TimerScheduler? _timers;
    private Stash? _stash;

    /// <summary>The instance's PostRestart failed: it gets no PreRestart, but it does get PostStop.</summary>
    private bool _half;

    /// <summary>Messages are logged, for akka.actor.debug.receive.</summary>
    private bool _logsReceives;

    private void CreateFirst(ActorInitializationException? failure)
    {
        if (failure is not null) throw failure;
        try
        {
            _actor = NewInstance();
            _actor.AroundPreStart();
            if (Traces) Trace($"Started ({_actor.GetType()})");
        }
        catch (Exception cause)
        {
            if (_actor is not null) ReleaseInstance(_actor);
            _actor = null;
            throw new ActorInitializationException(_self, $"Exception during creation of {_props.Type}", cause);
        }
    }

    private ActorBase NewInstance()
    {
        // A new instance starts in its first behaviour, whatever the old one had become.
        _behaviour = null;
        _behavioursBelow?.Clear();
        var actor = _props.NewActor()
            ?? throw new ActorInitializationException(_self, "PropsCreator returned null instead of an actor");
        if (actor is IActorStash stashing) stashing.Stash = _stash = NewStash();
        if (actor is IWithTimers timing) timing.Timers = _timers = new TimerScheduler(this);
        _logsReceives = actor is ILogReceive && _system.Settings.AddLoggingReceive;
        // Last: the constructor has run, and a ReceiveActor takes no more handlers.
        if (actor is IInitializableActor initializable) initializable.Init();
        return actor;
    }

    private Stash NewStash() =>
        Mailbox.CanPutFirst
            ? new Stash(this, _props.Deploy.StashCapacity)
            : throw new ActorInitializationException(
                _self,
                $"DequeBasedMailbox required for [{_props.Type}]: what it unstashes goes to the front of its mailbox.");

    /// <summary>Lets an instance go: what it stashed goes back into the mailbox, for the next instance.</summary>
    /// <param name="actor">The instance.</param>
    private void ReleaseInstance(ActorBase actor)
    {
        _stash?.UnstashAll();
        _timers?.CancelAll();
        try
        {
            (actor as IDisposable)?.Dispose();
            _props.Release(actor);
        }
        catch (Exception failure)
        {
            // It is on its way out; its failure to tidy up must not stop the restart or the end.
            PublishError(failure, $"An exception occurred while disposing {actor.GetType()}: {failure.Message}");
        }
    }

    private void FinishRecreate(Exception cause, ActorBase? failedActor)
    {
        // Need to keep a snapshot of the surviving children in case the new instance creates new ones.
        var survivors = ChildrenNow();
        try
        {
            ResumeSelf();
            _actor = null;
            var fresh = NewInstance();
            _actor = fresh;
            // Held during the hook: if it throws, the restart that follows knows what kind of instance it meets.
            _half = true;
            fresh.AroundPostRestart(cause, null);
            _half = false;
            if (Traces) Trace($"Restarted ({fresh.GetType()}, was {failedActor?.GetType()})");
            foreach (var child in survivors) child.Child.Restart(cause);
        }
        catch (Exception failure)
        {
            // Survivors are suspended already; the supervisor decides about the whole of us once more.
            HandleInvokeFailure(new PostRestartException(_self, failure, cause), alreadySuspended: survivors);
        }
    }

    private void FinishCreate()
    {
        ResumeSelf();
        CreateFirst(null);
    }

    private void FinishTerminate()
    {
        var actor = _actor;
        try
        {
            _timers?.CancelAll();
            actor?.AroundPostStop();
        }
        catch (Exception failure)
        {
            // It stops whatever PostStop says.
            PublishError(failure, failure.Message);
        }

        if (actor is not null) ReleaseInstance(actor);
        // From here on no child can be added, from any thread; what follows is seen by nobody in between.
        (_children ??= new Children()).Terminate();
        // Closed before anybody is told: who hears of the end must find the actor gone.
        Mailbox.Close();
        Mailbox.Dispatcher.Detach();
        EventStream.Unsubscribe(_self);
        // The parent first: it may be waiting for us before it ends itself, and it gives the name back.
        _parent.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true));
        TellWatchersWeDied();
        UnwatchAll();
        Trace("Stopped");
        Forget();
    }

    /// <summary>Drops everything a reference to a dead actor would otherwise keep alive.</summary>
    private void Forget()
    {
        _actor = null;
        _behaviour = null;
        _behavioursBelow = null;
        _current = null;
        _stash = null;
        _timers = null;
        _deathWatch = null;
        _props = Props.None;
    }
}
