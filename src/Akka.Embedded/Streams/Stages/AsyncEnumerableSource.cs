using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of an asynchronous enumerable, one a demand.</summary>
internal sealed class AsyncEnumerableSource<T> : SourceLogic<T>
{
    private readonly Func<IAsyncEnumerable<T>> _make;
    private readonly CancellationTokenSource _ending = new();
    private readonly Inbox<Task<bool>> _moved;
    private IAsyncEnumerator<T>? _elements;
    private Task<bool>? _moving;

    public AsyncEnumerableSource(Func<IAsyncEnumerable<T>> make)
    {
        _make = make;
        _moved = NewInbox<Task<bool>>(OnMoved);
    }

    /// <inheritdoc />
    public override void PreStart() => _elements = _make().GetAsyncEnumerator(_ending.Token);

    /// <inheritdoc />
    public override void OnPull()
    {
        _moving = _elements?.MoveNextAsync().AsTask();
        _moving?.SendTo(_moved);
    }

    /// <inheritdoc />
    protected override void PostStop()
    {
        // An enumerator that waits for an element nobody wants may stop waiting.
        _ending.Cancel();
        _ = Dispose();
    }

    private void OnMoved(Task<bool> moved)
    {
        if (moved.Failure() is { } failure) FailStage(failure);
        else if (!moved.Result || _elements is null) CompleteStage();
        else Out.Push(_elements.Current);
    }

    // An enumerator must not be disposed of while it moves.
    private async Task Dispose()
    {
        if (_moving is not null) await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_elements is not null) await _elements.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }
}
