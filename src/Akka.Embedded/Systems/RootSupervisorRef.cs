using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>The supervisor of the root guardian: learns of the end of the whole tree.</summary>
internal sealed class RootSupervisorRef(IActorRefProvider provider, ActorPath path, EventStream eventStream)
    : MinimalActorRef
{
    private readonly TaskCompletionSource _terminated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ActorPath Path => path;

    /// <summary>Ends with the root guardian.</summary>
    public Task Terminated => _terminated.Task;

    internal override IActorRefProvider Provider => provider;

    internal override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case DeathWatchNotification:
                _terminated.TrySetResult();
                break;
            // Nobody is above to decide, so the tree ends.
            case Failed failed:
                eventStream.Publish(new Error(
                    failed.Cause, path.ToString(), typeof(RootSupervisorRef),
                    $"guardian {failed.Child} failed, shutting down!"));
                ((IInternalActorRef)failed.Child).Stop();
                break;
        }
    }
}
