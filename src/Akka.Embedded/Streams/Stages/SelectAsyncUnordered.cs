using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What tasks make of the elements, in the order in which they end; so many at a time.</summary>
internal sealed class SelectAsyncUnordered<TIn, TOut> : FlowLogic<TIn, TOut>
{
    private readonly int _parallelism;
    private readonly Func<TIn, Task<TOut>> _mapper;
    private readonly Queue<TOut> _results = new();
    private readonly Inbox<Task<TOut>> _ended;
    private int _running;

    public SelectAsyncUnordered(int parallelism, Func<TIn, Task<TOut>> mapper)
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
            _running++;
            if (task.IsCompleted) OnEnd(task);
            else task.SendTo(_ended);
            Advance();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            Advance();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => Advance();

    private void OnEnd(Task<TOut> task)
    {
        _running--;
        if (task.Failure() is not { } failure) _results.Enqueue(task.Result);
        else if (!Survives(failure)) FailStage(failure);
        Advance();
    }

    private void Advance()
    {
        if (Out.IsAvailable && _results.TryDequeue(out var result)) Out.Push(result);

        // Results that wait count too, or a slow downstream would let them pile up.
        if (_running + _results.Count < _parallelism) In.TryPull();
        if (In.IsClosed && _running + _results.Count == 0) CompleteStage();
    }
}
