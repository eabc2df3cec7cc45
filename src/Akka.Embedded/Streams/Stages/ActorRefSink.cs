using Akka.Actor;

namespace Akka.Streams.Stages;

/// <summary>Tells an actor all elements, as fast as they come: without back-pressure.</summary>
internal sealed class ActorRefSink<T>(IActorRef target, object onComplete, Func<Exception, object> onFailure)
    : ActorSink<T>(target)
{
    /// <inheritdoc />
    public override void PreStart()
    {
        base.PreStart();
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        Tell(In.Grab());
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        Tell(onComplete);
        CompleteStage();
    }

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        Tell(onFailure(cause));
        FailStage(cause);
    }
}
