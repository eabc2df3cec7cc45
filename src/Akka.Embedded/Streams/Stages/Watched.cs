using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Changes nothing; tells how the stream ends here.</summary>
internal sealed class Watched<T> : FlowLogic<T, T>
{
    private readonly TaskCompletionSource<Done> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Done> Ended => _end.Task;

    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        _end.TrySetResult(Done.Instance);
        CompleteStage();
    }

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        Fail(cause);
        FailStage(cause);
    }

    /// <inheritdoc />
    public override void OnDownstreamFinish(Exception cause)
    {
        if (cause is DownstreamDone) _end.TrySetResult(Done.Instance);
        else Fail(cause);
        CancelStage(cause);
    }

    /// <inheritdoc />
    protected override void PostStop() => Fail(new AbruptStageTerminationException(ToString()));

    private void Fail(Exception cause)
    {
        // Looked at here, so that an end nobody waits for is no unobserved failure.
        if (_end.TrySetException(cause)) _ = _end.Task.Exception;
    }
}
