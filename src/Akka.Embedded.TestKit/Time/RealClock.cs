namespace Akka.TestKit.Internal;

/// <summary>
/// The one place where the kit reads the machine's clock. Expectations wait in real time, also when the system under
/// test lives in virtual time.
/// </summary>
internal static class RealClock
{
    private static readonly TimeSpan Epoch = new(TimeProvider.System.GetUtcNow().Ticks);
    private static readonly long Start = TimeProvider.System.GetTimestamp();

    /// <summary>Time since year 1, UTC; never goes backwards.</summary>
    public static TimeSpan Now => Epoch + TimeProvider.System.GetElapsedTime(Start);

    /// <summary>The wall clock, UTC.</summary>
    public static DateTimeOffset UtcNow => TimeProvider.System.GetUtcNow();

    /// <summary>Waits.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="blocking">Whether to hold the calling thread; the returned task is complete then.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    public static Task Delay(TimeSpan duration, bool blocking, CancellationToken cancellationToken)
    {
        var delay = Task.Delay(duration, TimeProvider.System, cancellationToken);
        if (blocking) delay.Wait(cancellationToken);
        return delay;
    }

    /// <summary>Waits for a signal, at most for some time; whether it came is for the caller to look up.</summary>
    /// <param name="signal">What to wait for.</param>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="blocking">Whether to hold the calling thread; the returned task is complete then.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    public static async Task WaitFor(Task signal, TimeSpan timeout, bool blocking, CancellationToken cancellationToken)
    {
        // Blocking goes through Task.Wait because it tells the thread pool, which then adds a thread for the actors.
        if (blocking) signal.Wait(timeout, cancellationToken);
        else await Bounded(signal, timeout, cancellationToken);
    }

    private static async Task Bounded(Task signal, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await signal.WaitAsync(timeout, TimeProvider.System, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
