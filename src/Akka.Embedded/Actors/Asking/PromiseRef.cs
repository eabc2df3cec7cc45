using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>
/// A reference that waits for one message and completes a task with it. It gets a name under /temp only when
/// somebody looks at its path.
/// </summary>
internal abstract class PromiseRef(IActorRefProvider provider) : MinimalActorRef
{
    private ActorPath? _path;

    public override ActorPath Path => _path ?? MakePath();

    internal override IActorRefProvider Provider => provider;

    internal override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case DeathWatchNotification death:
                OnDeath(death);
                break;
            case Watch watch when IsTerminated:
                watch.Watcher.SendSystemMessage(new DeathWatchNotification(this, existenceConfirmed: true));
                break;
        }
    }

    /// <summary>A watched actor is gone.</summary>
    /// <param name="death">Which.</param>
    protected virtual void OnDeath(DeathWatchNotification death)
    {
    }

    /// <summary>Forgets the name.</summary>
    protected void Unregister()
    {
        if (_path is { } path) provider.UnregisterTempActor(path);
    }

    private ActorPath MakePath()
    {
        var mine = provider.TempPath();
        if (Interlocked.CompareExchange(ref _path, mine, null) is { } first) return first;
        provider.RegisterTempActor(this, mine);

        // It may have ended while it was being registered; then nobody else takes the name back.
        if (IsTerminated) provider.UnregisterTempActor(mine);
        return mine;
    }
}
