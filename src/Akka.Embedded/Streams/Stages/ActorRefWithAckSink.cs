using Akka.Actor;

namespace Akka.Streams.Stages;

/// <summary>Tells an actor one element at a time, the next when it has acknowledged the last.</summary>
internal sealed class ActorRefWithAckSink<T>(
    IActorRef target, object onInit, object ack, object onComplete, Func<Exception, object> onFailure)
    : ActorSink<T>(target)
{
    private bool _idle;

    /// <inheritdoc />
    public override void PreStart()
    {
        base.PreStart();

        // The end waits for an acknowledgement too, so the stage outlives its inlet.
        KeepsGoing = true;
        Tell(onInit);
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        _idle = false;
        Tell(In.Grab());
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_idle) Finish();
    }

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        Tell(onFailure(cause));
        FailStage(cause);
    }

    protected override void OnMessage(object message)
    {
        if (!Equals(message, ack)) return;
        _idle = true;
        if (In.IsClosed) Finish();
        else In.TryPull();
    }

    private void Finish()
    {
        Tell(onComplete);
        CompleteStage();
    }
}
