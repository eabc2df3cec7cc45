using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Takes all elements and says how the stream ended.</summary>
internal sealed class CallbackSink<T>(Action onSuccess, Action<Exception> onFailure) : SinkLogic<T>
{
    private bool _told;

    /// <inheritdoc />
    public override void OnPush()
    {
        In.Grab();
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        _told = true;
        onSuccess();
    }

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        _told = true;
        onFailure(cause);
    }

    /// <inheritdoc />
    protected override void PostStop()
    {
        if (!_told) onFailure(new AbruptStageTerminationException(ToString()));
    }
}
