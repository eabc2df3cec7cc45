using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A reference the runtime can steer. What it adds to a reference is the runtime's own business.</summary>
public abstract class InternalActorRefBase : ActorRefBase, IInternalActorRef
{
    private protected InternalActorRefBase()
    {
    }

    bool IActorRefScope.IsLocal => true;

    IInternalActorRef IInternalActorRef.Parent => Parent;

    IActorRefProvider IInternalActorRef.Provider => Provider;

    bool IInternalActorRef.IsTerminated => IsTerminated;

    internal abstract IInternalActorRef Parent { get; }

    internal abstract IActorRefProvider Provider { get; }

    internal abstract bool IsTerminated { get; }

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> names) => GetChild(names);

    void IInternalActorRef.Resume(Exception? causedByFailure) => Resume(causedByFailure);

    void IInternalActorRef.Start() => Start();

    void IInternalActorRef.Stop() => Stop();

    void IInternalActorRef.Restart(Exception cause) => Restart(cause);

    void IInternalActorRef.Suspend() => Suspend();

    void IInternalActorRef.SendSystemMessage(ISystemMessage message) => SendSystemMessage(message);

    internal abstract IActorRef GetChild(IReadOnlyList<string> names);

    internal abstract void Resume(Exception? causedByFailure = null);

    internal abstract void Start();

    internal abstract void Stop();

    internal abstract void Restart(Exception cause);

    internal abstract void Suspend();

    internal abstract void SendSystemMessage(ISystemMessage message);
}
