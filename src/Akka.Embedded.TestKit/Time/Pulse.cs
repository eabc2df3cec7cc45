namespace Akka.TestKit.Internal;

/// <summary>Wakes whoever waits for a condition that other threads make true.</summary>
internal sealed class Pulse
{
    // Waiting primitives count milliseconds in an int; nobody tells 24 days from for ever in a test.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue - 1);

    private TaskCompletionSource _next = NewSignal();

    /// <summary>Lets everybody who waits look at its condition again.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, NewSignal()).TrySetResult();

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition; may take what it looks for, it is not asked again after true.</param>
    /// <param name="timeout">How long at most, real time.</param>
    /// <param name="blocking">Whether to hold the calling thread; the returned task is complete then.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>False when the time was over first.</returns>
    public async Task<bool> Until(
        Func<bool> condition, TimeSpan timeout, bool blocking, CancellationToken cancellationToken)
    {
        var start = RealClock.Now;
        var limit = timeout == Timeout.InfiniteTimeSpan || timeout > Longest ? Longest : timeout;
        while (true)
        {
            // The signal is read before the condition, so a beat between the two ends the wait at once.
            var next = Volatile.Read(ref _next).Task;
            cancellationToken.ThrowIfCancellationRequested();
            if (condition()) return true;

            var left = limit - (RealClock.Now - start);
            if (left <= TimeSpan.Zero) return false;
            await RealClock.WaitFor(next, left, blocking, cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
