using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements that are offered to a queue.</summary>
internal sealed class QueueSource<T> : SourceLogic<T>
{
    private readonly OfferQueue<T> _queue;
    private readonly Action? _onEnd;

    /// <param name="queue">The queue.</param>
    /// <param name="onEnd">Runs when the stage has ended.</param>
    public QueueSource(OfferQueue<T> queue, Action? onEnd)
    {
        (_queue, _onEnd) = (queue, onEnd);
        var wakes = NewInbox<NotUsed>(OnWake);
        queue.Wake = () => wakes.Send(NotUsed.Instance);
    }

    /// <inheritdoc />
    public override void OnPull() => Serve();

    /// <inheritdoc />
    public override void OnDownstreamFinish(Exception cause)
    {
        _queue.Close(null, cancelled: true);
        CancelStage(cause);
    }

    /// <inheritdoc />
    protected override void PostStop()
    {
        _queue.Close(StreamDetachedException.Instance, cancelled: false);
        _onEnd?.Invoke();
    }

    private void OnWake(NotUsed wake)
    {
        if (_queue.Failure is not { } failure)
        {
            Serve();
            return;
        }

        // Before the stage ends, which would give a lesser reason.
        _queue.Close(failure, cancelled: false);
        FailStage(failure);
    }

    private void Serve()
    {
        if (Out.IsAvailable && _queue.TryTake(out var element)) Out.Push(element);
        if (!_queue.IsDrained) return;
        _queue.Close(null, cancelled: false);
        CompleteStage();
    }
}
