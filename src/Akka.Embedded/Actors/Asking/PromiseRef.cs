using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>
/// A reference that waits for one message and completes a task with it. It gets a name under /temp only when
/// somebody looks at its path.
/// </summary>
internal abstract class PromiseRef(IActorRefProvider provider) : MinimalActorRef
{
    private readonly HomeContext? _home = HomeContext.Current;
    private ActorPath? _path;

    public override ActorPath Path => _path ?? MakePath();

    internal override IActorRefProvider Provider => provider;

    /// <summary>
    /// How the promise's task is made. Its continuations must not run on the turn of whoever completes it: they go to
    /// the pool, or, at home, the task is completed in no turn at all.
    /// </summary>
    protected static TaskCreationOptions Options =>
        HomeContext.Current is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None;

    /// <summary>Where its task is completed; null for wherever the answer comes.</summary>
    protected HomeContext? Home => _home;

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
