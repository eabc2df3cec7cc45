namespace Akka.Embedded.Tests.Support;

/// <summary>
/// A synchronization context that runs what is posted to it when a test says so, on the test's thread.
/// </summary>
public sealed class HandPump : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Call, object? State)> _posted = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>How many posts came from another thread: each is a race.</summary>
    public int Strangers { get; private set; }

    public int Runs { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_posted)
        {
            if (Environment.CurrentManagedThreadId != _thread) Strangers++;
            _posted.Enqueue((d, state));
        }
    }

    /// <summary>Runs code with this context in place.</summary>
    public T Inside<T>(Func<T> code)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return code();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Runs everything that is posted, and what that posts, until nothing is left.</summary>
    public void RunDry()
    {
        Inside(() =>
        {
            while (Next() is { Call: { } call } next)
            {
                Runs++;
                call(next.State);
            }

            return true;
        });
    }

    private (SendOrPostCallback? Call, object? State) Next()
    {
        lock (_posted) return _posted.TryDequeue(out var next) ? next : default;
    }
}
