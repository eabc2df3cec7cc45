using Akka.Pattern;
using Akka.Streams.Engine;
using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>Hands elements out one by one, to whoever asks from outside; holds so many in advance.</summary>
internal sealed class QueueSink<T> : SinkLogic<T>, ISinkQueue<T>
{
    private readonly Queue<T> _waiting = new();
    private readonly Inbox<TaskCompletionSource<Option<T>>> _requests;
    private TaskCompletionSource<Option<T>>? _request;
    private Exception? _failure;

    public QueueSink() =>
        _requests = NewInbox<TaskCompletionSource<Option<T>>>(
            OnRequest, static request => request.TrySetException(StreamDetachedException.Instance));

    private int Room => Attributes.GetAttribute<Attributes.InputBuffer>()?.Max ?? 1;

    /// <inheritdoc />
    public Task<Option<T>> PullAsync()
    {
        var request = new TaskCompletionSource<Option<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        _requests.Send(request);
        return request.Task;
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        // The end and what is left are handed out after the inlet has closed.
        KeepsGoing = true;
        In.Pull();
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        _waiting.Enqueue(In.Grab());
        Serve();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => Serve();

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        _failure = cause;
        Serve();
    }

    /// <inheritdoc />
    protected override void PostStop() =>
        _request?.TrySetException(_failure ?? new AbruptStageTerminationException(ToString()));

    private void OnRequest(TaskCompletionSource<Option<T>> request)
    {
        if (_request is null)
        {
            _request = request;
            Serve();
            return;
        }

        request.TrySetException(new IllegalStateException(
            "You have to wait for previous future to be resolved to send another request"));
    }

    private void Serve()
    {
        if (_request is { } request) Answer(request);

        // Otherwise an unread queue would take in the whole stream.
        if (_waiting.Count < Room) In.TryPull();
    }

    private void Answer(TaskCompletionSource<Option<T>> request)
    {
        if (_waiting.TryDequeue(out var element))
        {
            _request = null;
            request.TrySetResult(new Option<T>(element));
        }
        else if (In.IsClosed)
        {
            _request = null;
            if (_failure is null) request.TrySetResult(Option<T>.None);
            else request.TrySetException(_failure);
            CompleteStage();
        }
    }
}
