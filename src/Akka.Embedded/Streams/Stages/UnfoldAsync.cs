using Akka.Streams.Engine;
using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>The elements that a task makes of a state, with the next state; ends when it makes none.</summary>
internal sealed class UnfoldAsync<TState, T> : SourceLogic<T>
{
    private readonly Func<TState, Task<Option<(TState State, T Element)>>> _unfold;
    private readonly Inbox<Task<Option<(TState State, T Element)>>> _ended;
    private TState _state;

    public UnfoldAsync(TState state, Func<TState, Task<Option<(TState State, T Element)>>> unfold)
    {
        (_state, _unfold) = (state, unfold);
        _ended = NewInbox<Task<Option<(TState State, T Element)>>>(OnEnd);
    }

    /// <inheritdoc />
    public override void OnPull() => _unfold(_state).SendTo(_ended);

    private void OnEnd(Task<Option<(TState State, T Element)>> task)
    {
        if (task.Failure() is { } failure)
        {
            FailStage(failure);
        }
        else if (task.Result.HasValue)
        {
            _state = task.Result.Value.State;
            Out.Push(task.Result.Value.Element);
        }
        else
        {
            CompleteStage();
        }
    }
}
