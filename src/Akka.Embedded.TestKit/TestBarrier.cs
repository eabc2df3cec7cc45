namespace Akka.TestKit;

/// <summary>Holds threads until a number of them has arrived; then starts over.</summary>
public sealed class TestBarrier
{
    /// <summary>How long <see cref="Await()"/> waits when nothing else is said: 5 s.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly TestKitBase _testKit;
    private readonly int _count;
    private readonly TimeSpan _timeout;
    private readonly Lock _gate = new();
    private TaskCompletionSource _open = NewGate();
    private int _arrived;

    /// <summary>A barrier.</summary>
    /// <param name="testKit">Whose time factor stretches time-outs.</param>
    /// <param name="count">How many threads.</param>
    /// <param name="defaultTimeout">How long <see cref="Await()"/> waits; default <see cref="DefaultTimeout"/>.</param>
    public TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _testKit = testKit;
        _count = count;
        _timeout = defaultTimeout ?? DefaultTimeout;
    }

    /// <summary>Arrives and waits for the others; a <see cref="TimeoutException"/> after the default time.</summary>
    public void Await() => Await(_timeout);

    /// <summary>Arrives and waits for the others.</summary>
    /// <param name="timeout">How long at most, before dilation; then a <see cref="TimeoutException"/>.</param>
    public void Await(TimeSpan timeout)
    {
        var limit = _testKit.Dilated(timeout);
        if (!Arrive().Wait(limit))
            throw new TimeoutException($"Timeout of {limit} for TestBarrier of {_count}.");
    }

    /// <summary>Forgets who has arrived.</summary>
    public void Reset()
    {
        lock (_gate) _arrived = 0;
    }

    private static TaskCompletionSource NewGate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Arrive()
    {
        lock (_gate)
        {
            var gate = _open;
            if (++_arrived < _count) return gate.Task;

            // The next gate is there before this one opens: who is quick enough to come back waits at the next.
            _arrived = 0;
            _open = NewGate();
            gate.SetResult();
            return gate.Task;
        }
    }
}
