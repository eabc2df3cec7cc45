using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>A task's result, or none when it counts as such.</summary>
internal sealed class TaskSource<T> : SourceLogic<T>
{
    private readonly Task<T> _task;
    private readonly bool _nullIsNone;
    private readonly Inbox<Task<T>> _ended;
    private bool _isThere;

    /// <param name="task">The task.</param>
    /// <param name="nullIsNone">Whether the default of the type completes the stream without an element.</param>
    public TaskSource(Task<T> task, bool nullIsNone)
    {
        (_task, _nullIsNone) = (task, nullIsNone);
        _ended = NewInbox<Task<T>>(_ => OnEnd());
    }

    /// <inheritdoc />
    public override void PreStart()
    {
        if (_task.IsCompleted) OnEnd();
        else _task.SendTo(_ended);
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        // The result comes by itself when it is there.
        if (!_isThere) return;
        Out.Push(_task.Result);
        CompleteStage();
    }

    private void OnEnd()
    {
        if (_task.Failure() is { } failure) FailStage(failure);
        else if (_nullIsNone && EqualityComparer<T>.Default.Equals(_task.Result, default)) CompleteStage();
        else Arrive();
    }

    private void Arrive()
    {
        _isThere = true;
        if (Out.IsAvailable) OnPull();
    }
}
