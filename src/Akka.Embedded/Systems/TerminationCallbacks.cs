namespace Akka.Actor.Internal;

/// <summary>What is to run when all actors are gone; last registered, first run.</summary>
internal sealed class TerminationCallbacks
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stack<Action>? _callbacks = new();

    public Task Done => _done.Task;

    public void Add(Action code)
    {
        lock (_gate)
        {
            if (_callbacks is null)
                throw new InvalidOperationException("ActorSystem already terminated, cannot register a callback.");
            _callbacks.Push(code);
        }
    }

    /// <summary>Runs everything; a failing callback does not stop the others.</summary>
    /// <param name="onFailure">Hears of failures.</param>
    public void Run(Action<Exception> onFailure)
    {
        Stack<Action> callbacks;
        // Taken under the lock, run outside it: a callback may be slow, or try to register another, and is refused.
        lock (_gate)
        {
            callbacks = _callbacks ?? new Stack<Action>();
            _callbacks = null;
        }

        foreach (var callback in callbacks)
        {
            try
            {
                callback();
            }
            catch (Exception failure)
            {
                // The others still have to run, and the system to end.
                onFailure(failure);
            }
        }

        _done.TrySetResult();
    }
}
