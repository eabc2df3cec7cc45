using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>A gate that opens after a number of count-downs.</summary>
public sealed class TestLatch
{
    /// <summary>How long <see cref="Ready()"/> waits when nothing else is said: 5 s.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    private readonly Func<TimeSpan, TimeSpan> _dilate;
    private readonly TimeSpan _timeout;
    private readonly int _count;
    private readonly Pulse _pulse = new();
    private int _left;

    /// <summary>Opens after one count-down.</summary>
    public TestLatch()
        : this(1)
    {
    }

    /// <summary>Opens after some count-downs.</summary>
    /// <param name="count">How many.</param>
    public TestLatch(int count)
        : this(count, DefaultTimeout)
    {
    }

    /// <summary>Opens after some count-downs.</summary>
    /// <param name="count">How many.</param>
    /// <param name="defaultTimeout">How long <see cref="Ready()"/> waits.</param>
    public TestLatch(int count, TimeSpan defaultTimeout)
        : this(duration => duration, defaultTimeout, count)
    {
    }

    /// <summary>Opens after some count-downs.</summary>
    /// <param name="dilate">Stretches time-outs.</param>
    /// <param name="defaultTimeout">How long <see cref="Ready()"/> waits.</param>
    /// <param name="count">How many.</param>
    internal TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _dilate = dilate;
        _timeout = defaultTimeout;
        _count = count;
        _left = count;
    }

    /// <summary>Whether the gate is open.</summary>
    public bool IsOpen => Volatile.Read(ref _left) <= 0;

    /// <summary>Counts down by one.</summary>
    public void CountDown()
    {
        // May go below zero: a count-down too many is no mistake.
        Interlocked.Decrement(ref _left);
        _pulse.Beat();
    }

    /// <summary>Opens the gate at once.</summary>
    public void Open()
    {
        Volatile.Write(ref _left, 0);
        _pulse.Beat();
    }

    /// <summary>Closes the gate and starts counting again.</summary>
    public void Reset() => Volatile.Write(ref _left, _count);

    /// <summary>Waits until the gate is open; throws <see cref="TimeoutException"/> after the default time.</summary>
    public void Ready() => Ready(_timeout);

    /// <summary>Waits until the gate is open.</summary>
    /// <param name="timeout">How long at most, before dilation; then a <see cref="TimeoutException"/>.</param>
    public void Ready(TimeSpan timeout)
    {
        if (timeout.IsInfinite()) throw new ArgumentException("A latch does not wait for ever.", nameof(timeout));
        var limit = _dilate(timeout);
        if (!_pulse.Until(() => IsOpen, limit, true, CancellationToken.None).Outcome())
            throw new TimeoutException($"Timeout of {limit} for TestLatch of {_count}; {_left} are missing.");
    }
}
