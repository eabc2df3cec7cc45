namespace Akka.Streams.Stages;

/// <summary>What a kill switch and its stages share: pulled once, from any thread.</summary>
internal sealed class Trigger
{
    private readonly Lock _gate = new();
    private readonly List<Action<Exception?>> _listeners = [];
    private bool _pulled;
    private Exception? _cause;

    /// <summary>Ends the streams; only the first time counts.</summary>
    /// <param name="cause">Fails them; null completes them.</param>
    public void Pull(Exception? cause)
    {
        Action<Exception?>[] listeners;
        lock (_gate)
        {
            if (_pulled) return;
            (_pulled, _cause) = (true, cause);
            listeners = [.. _listeners];
            _listeners.Clear();
        }

        // Outside of the lock: a stage that ends wants to be forgotten.
        foreach (var listener in listeners) listener(cause);
    }

    /// <summary>Has a stage told.</summary>
    /// <param name="listener">Tells it.</param>
    /// <param name="cause">Why, when it was pulled already.</param>
    /// <returns>False when it was pulled already.</returns>
    public bool TryListen(Action<Exception?> listener, out Exception? cause)
    {
        lock (_gate)
        {
            cause = _cause;
            if (!_pulled) _listeners.Add(listener);
            return !_pulled;
        }
    }

    public void Forget(Action<Exception?> listener)
    {
        lock (_gate) _listeners.Remove(listener);
    }
}
