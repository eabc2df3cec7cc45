using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Lets the upstream run ahead by so many elements, then does what the strategy says.</summary>
internal sealed class Buffer<T>(int size, OverflowStrategy strategy) : FlowLogic<T, T>
{
    private readonly RingBuffer<T> _waiting = new(size);

    // Runs ahead of demand from the start.
    /// <inheritdoc />
    public override void PreStart() => In.Pull();

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();

        // There is demand only when nothing waits, so order is kept.
        if (Out.IsAvailable) Out.Push(element);
        else if (!_waiting.IsFull) _waiting.Enqueue(element);
        else Overflow(element);

        // All strategies but one find out about a full buffer by one more element.
        if (strategy != OverflowStrategy.Backpressure || !_waiting.IsFull) In.TryPull();
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_waiting.Count > 0) Out.Push(_waiting.Dequeue());
        if (In.IsClosed && _waiting.Count == 0) CompleteStage();
        In.TryPull();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_waiting.Count == 0) CompleteStage();
    }

    private void Overflow(T element)
    {
        if (strategy == OverflowStrategy.Fail)
        {
            FailStage(new BufferOverflowException($"Buffer overflow (max capacity was: {size})!"));
            return;
        }

        if (_waiting.MakeRoom(strategy)) _waiting.Enqueue(element);
    }
}
