using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>A reference without an actor behind it: most things it is told are ignored.</summary>
public abstract class MinimalActorRef : InternalActorRefBase
{
    private protected MinimalActorRef()
    {
    }

    internal override IInternalActorRef Parent => Nobody.Instance;

    internal override bool IsTerminated => false;

    internal override IActorRef GetChild(IReadOnlyList<string> names) =>
        names.All(string.IsNullOrEmpty) ? this : Nobody.Instance;

    internal override void Resume(Exception? causedByFailure = null)
    {
    }

    internal override void Start()
    {
    }

    internal override void Stop()
    {
    }

    internal override void Restart(Exception cause)
    {
    }

    internal override void Suspend()
    {
    }

    internal override void SendSystemMessage(ISystemMessage message)
    {
    }

    /// <inheritdoc />
    protected override void TellInternal(object message, IActorRef? sender)
    {
    }
}
