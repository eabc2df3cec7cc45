using Akka.Dispatch.SysMsg;

namespace Akka.Actor.Internal;

/// <content>Death watch.</content>
internal sealed partial class ActorCell
{
    private DeathWatch? _deathWatch;

    public IActorRef Watch(IActorRef subject) => Watch(subject, null);

    public IActorRef WatchWith(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Watch(subject, message);
    }

    public IActorRef Unwatch(IActorRef subject)
    {
        if (_deathWatch is not { } watch || subject.Equals(_self)) return subject;
        // Taken back twice over: with the subject, and for a notice that waits in our mailbox already.
        if (watch.Watching.Remove(subject))
            ((IInternalActorRef)subject).SendSystemMessage(new Unwatch((IInternalActorRef)subject, _self));
        watch.Queued.Remove(subject);
        return subject;
    }

    private IActorRef Watch(IActorRef subject, object? message)
    {
        if (subject.Equals(_self)) return subject;
        var watching = DeathWatchOrNew().Watching;
        if (watching.TryGetValue(subject, out var earlier))
        {
            // Watching twice is one watch; but it cannot end with two different messages.
            if (!Equals(earlier, message))
            {
                throw new InvalidOperationException(
                    $"Watch({_self}, {subject}) termination message was not overwritten from [{earlier}] to "
                    + $"[{message}]. If this was intended, unwatch first before using `Watch` / `WatchWith`.");
            }

            return subject;
        }

        watching.Add(subject, message);
        var watchee = (IInternalActorRef)subject;
        watchee.SendSystemMessage(new Watch(watchee, _self));
        return subject;
    }

    private void AddWatcher(IInternalActorRef watchee, IInternalActorRef watcher)
    {
        if (!watchee.Equals(_self) || watcher.Equals(_self)) return;
        DeathWatchOrNew().Watchers.Add(watcher);
        if (Traces) Trace($"now watched by {watcher}");
    }

    private void RemoveWatcher(IInternalActorRef watcher)
    {
        if (_deathWatch?.Watchers.Remove(watcher) == true && Traces) Trace($"no longer watched by {watcher}");
    }

    /// <summary>A watched actor, a child, or both, is gone.</summary>
    private void WatchedActorTerminated(DeathWatchNotification death)
    {
        if (_deathWatch is { } watch && watch.Watching.Remove(death.Actor, out var message) && !IsTerminating)
        {
            // Through the mailbox, so that the actor sees it after whatever the dead actor sent before.
            watch.Queued[death.Actor] = message;
            _self.Tell(new Terminated(death.Actor, death.ExistenceConfirmed, addressTerminated: false), death.Actor);
        }

        // After the notice was queued: the end of a child may make the next instance, which must not miss it.
        if (_children?.Find(death.Actor) is not null) HandleChildTerminated(death.Actor);
    }

    private void DeliverTerminated(Terminated terminated)
    {
        // Not queued any more: the actor took the watch back meanwhile.
        if (_deathWatch is null || !_deathWatch.Queued.Remove(terminated.ActorRef, out var message)) return;
        // The actor sees the message it asked for with WatchWith, and nothing else of the death.
        Deliver(message ?? terminated);
    }

    private void TellWatchersWeDied()
    {
        if (_deathWatch is not { } watch) return;
        foreach (var watcher in watch.Watchers)
        {
            // The parent hears of it anyway.
            if (!watcher.Equals(_parent))
                watcher.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true));
        }

        watch.Watchers.Clear();
    }

    private void UnwatchAll()
    {
        if (_deathWatch is not { } watch) return;
        foreach (var subject in watch.Watching.Keys)
            ((IInternalActorRef)subject).SendSystemMessage(new Unwatch((IInternalActorRef)subject, _self));
        watch.Watching.Clear();
        watch.Queued.Clear();
    }

    private DeathWatch DeathWatchOrNew() => _deathWatch ??= new DeathWatch();
}
