using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What tasks make of the elements, in the elements' order; a bounded number of tasks at a time.</summary>
internal sealed class SelectAsync<TIn, TOut> : FlowLogic<TIn, TOut>
{
    private readonly int _parallelism;
    private readonly Func<TIn, Task<TOut>> _mapper;
    private readonly Queue<Task<TOut>> _running = new();
    private readonly Inbox<Task<TOut>> _ended;

    public SelectAsync(int parallelism, Func<TIn, Task<TOut>> mapper)
    {
        (_parallelism, _mapper) = (parallelism, mapper);
        _ended = NewInbox<Task<TOut>>(OnEnd);
    }

    /// <inheritdoc />
    public override void OnPull() => Advance();

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            var task = _mapper(In.Grab());
            _running.Enqueue(task);

            // A task that is done needs no message.
            if (!task.IsCompletedSuccessfully) task.SendTo(_ended);
            Advance();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            Advance();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_running.Count == 0) CompleteStage();
    }

    private void OnEnd(Task<TOut> task)
    {
        // A failure does not wait for the tasks before it.
        if (task.Failure() is { } failure && !Survives(failure)) FailStage(failure);
        else Advance();
    }

    private void Advance()
    {
        while (Out.IsAvailable && _running.TryPeek(out var oldest) && oldest.IsCompleted) Emit(_running.Dequeue());
        if (_running.Count < _parallelism) In.TryPull();
        if (In.IsClosed && _running.Count == 0) CompleteStage();
    }

    // A task whose end has not been told yet may be among them; its failure is told in its turn.
    private void Emit(Task<TOut> ended)
    {
        if (ended.Failure() is not { } failure) Out.Push(ended.Result);
        else if (!Survives(failure)) FailStage(failure);
    }
}
