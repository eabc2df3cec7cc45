using Akka.Dispatch;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Waits for an actor's end, with a time-out or a token.</summary>
internal sealed class DeathPromise : PromiseRef, IRunnable
{
    private readonly TaskCompletionSource<bool> _gone = new(Options);
    private readonly IInternalActorRef _target;
    private readonly Func<Exception> _late;

    public DeathPromise(IInternalActorRef target, Func<Exception> late)
        : base(target.Provider)
    {
        _target = target;
        _late = late;
        target.SendSystemMessage(new Watch(target, this));
    }

    public Task<bool> Gone => _gone.Task;

    internal override bool IsTerminated => _gone.Task.IsCompleted;

    public void Run() => GiveUp(_late());

    public void Execute() => Run();

    public void GiveUp(Exception why)
    {
        if (Home is { } home) home.Post(() => GiveUpNow(why));
        else GiveUpNow(why);
    }

    protected override void OnDeath(DeathWatchNotification death)
    {
        if (Home is { } home) home.Post(OnDeathNow);
        else OnDeathNow();
    }

    private void GiveUpNow(Exception why)
    {
        if (!_gone.TrySetException(why)) return;
        Unregister();
        _target.SendSystemMessage(new Unwatch(_target, this));
    }

    private void OnDeathNow()
    {
        if (_gone.TrySetResult(true)) Unregister();
    }
}
