using Akka.Pattern;
using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>
/// The queue in front of a stream: offers are decided on the offering thread, against a bounded buffer; the stage takes
/// from it when there is demand. So a stream that is slow, or stuck, never makes it grow.
/// </summary>
/// <param name="size">The buffer's bound; 0 lets one offer wait for demand.</param>
/// <param name="strategy">What a full buffer does.</param>
internal sealed partial class OfferQueue<T>(int size, OverflowStrategy strategy) : ISourceQueueWithComplete<T>
{
    private static readonly Task<IQueueOfferResult> Enqueued = Result(QueueOfferResult.Enqueued.Instance);
    private static readonly Task<IQueueOfferResult> Dropped = Result(QueueOfferResult.Dropped.Instance);

    private readonly Lock _gate = new();
    private readonly RingBuffer<T> _buffer = new(Math.Max(size, 1));
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WaitingOffer? _waiting;
    private bool _stageWaits;
    private bool _completing;
    private bool _closed;
    private Exception? _failure;

    /// <inheritdoc />
    public Task WatchCompletionAsync() => _completion.Task;

    /// <inheritdoc />
    public Task<IQueueOfferResult> OfferAsync(T element) => Offer(element, mayWait: true);

    /// <summary>Offers an element that cannot wait: without room the strategy decides.</summary>
    /// <param name="element">The element.</param>
    public void Put(T element) => Offer(element, mayWait: false);

    /// <inheritdoc />
    public void Complete()
    {
        lock (_gate) _completing = true;
        Wake?.Invoke();
    }

    /// <inheritdoc />
    public void Fail(Exception ex)
    {
        lock (_gate) _failure ??= ex;
        Wake?.Invoke();
    }

    private static Task<IQueueOfferResult> Result(IQueueOfferResult result) => Task.FromResult(result);

    private Task<IQueueOfferResult> Offer(T element, bool mayWait)
    {
        Task<IQueueOfferResult> result;
        bool wakes;
        lock (_gate)
        {
            result = Decide(element, mayWait);

            // A stage that has not been told to wait looks by itself; more messages would only cost.
            wakes = _failure is not null || (_stageWaits && _buffer.Count > 0);
            if (wakes) _stageWaits = false;
        }

        // Outside of the lock: on some dispatchers the stage runs right here.
        if (wakes) Wake?.Invoke();
        return result;
    }

    private Task<IQueueOfferResult> Decide(T element, bool mayWait)
    {
        if (_closed || _failure is not null)
            return Task.FromException<IQueueOfferResult>(StreamDetachedException.Instance);

        // Without a buffer there is room for what the stage waits for.
        if (_buffer.Count < size || (_stageWaits && _buffer.Count == 0)) return Enqueue(element);
        return size == 0 ? DecideUnbuffered(element, mayWait) : DecideFull(element);
    }

    private Task<IQueueOfferResult> DecideUnbuffered(T element, bool mayWait)
    {
        if (!mayWait) return Dropped;
        if (_waiting is null) return Wait(element);
        return strategy switch
        {
            OverflowStrategy.Fail => Overflow(),
            OverflowStrategy.Backpressure => Impatient(),
            OverflowStrategy.DropNew or OverflowStrategy.DropTail => Dropped,
            _ => Replace(element),
        };
    }

    private Task<IQueueOfferResult> DecideFull(T element) => strategy switch
    {
        OverflowStrategy.Fail => Overflow(),
        OverflowStrategy.Backpressure => _waiting is null ? Wait(element) : Impatient(),
        _ => _buffer.MakeRoom(strategy) ? Enqueue(element) : Dropped,
    };

    private Task<IQueueOfferResult> Enqueue(T element)
    {
        _buffer.Enqueue(element);
        return Enqueued;
    }

    private Task<IQueueOfferResult> Wait(T element)
    {
        _waiting = new WaitingOffer(element);
        return _waiting.Task;
    }

    private Task<IQueueOfferResult> Replace(T element)
    {
        _waiting?.TrySetResult(QueueOfferResult.Dropped.Instance);
        return Wait(element);
    }

    private Task<IQueueOfferResult> Overflow()
    {
        _failure = new BufferOverflowException($"Buffer overflow (max capacity was: {size})!");
        return Result(new QueueOfferResult.Failure(_failure));
    }

    private static Task<IQueueOfferResult> Impatient() => Task.FromException<IQueueOfferResult>(
        new IllegalStateException("You have to wait for previous offer to be resolved to send another request."));

    private sealed class WaitingOffer(T element)
        : TaskCompletionSource<IQueueOfferResult>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public T Element => element;
    }
}
