using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>A sink that promises a result. However it ends, the promise is kept or broken.</summary>
internal abstract class PromiseSink<T, TResult> : SinkLogic<T>
{
    // Continuations are other people's code: they must not run on the island's turn.
    private readonly TaskCompletionSource<TResult> _promise = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TResult> Result => _promise.Task;

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        Break(cause);
        FailStage(cause);
    }

    /// <inheritdoc />
    protected override void PostStop() => Break(new AbruptStageTerminationException(ToString()));

    protected void Keep(TResult result)
    {
        _promise.TrySetResult(result);
        CompleteStage();
    }

    protected void Break(Exception cause)
    {
        if (!_promise.TrySetException(cause)) return;

        // Looked at here, so that a promise nobody waits for is no unobserved failure.
        _ = _promise.Task.Exception;
    }
}
