using Akka.Actor;
using Akka.Util;

namespace Akka.Pattern;

/// <summary>Calls that are made again when they fail. A cancelled call did not fail.</summary>
public static class RetrySupport
{
    /// <summary>Makes a call, and again at once when it fails.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How often it may fail before its failure is the result of one last call.</param>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts) =>
        Start(attempt, attempts, static _ => Option<TimeSpan>.None, null);

    /// <summary>Makes a call, and again some time after it fails.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How often it may fail before its failure is the result of one last call.</param>
    /// <param name="delay">The time.</param>
    /// <param name="scheduler">The clock.</param>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts, TimeSpan delay, IScheduler scheduler) =>
        Start(attempt, attempts, _ => delay, scheduler);

    /// <summary>Makes a call, and again after it fails, each time later.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How often it may fail before its failure is the result of one last call.</param>
    /// <param name="minBackoff">Doubled after the first failure, and after each further one.</param>
    /// <param name="maxBackoff">The longest time, chance left out.</param>
    /// <param name="randomFactor">By which part of the time chance may add to it: 0 or 1.</param>
    /// <param name="scheduler">The clock.</param>
    public static Task<T> Retry<T>(
        Func<Task<T>> attempt, int attempts, TimeSpan minBackoff, TimeSpan maxBackoff, int randomFactor,
        IScheduler scheduler)
    {
        if (minBackoff <= TimeSpan.Zero)
            throw new ArgumentException("Parameter minBackoff must be > 0", nameof(minBackoff));
        if (maxBackoff < minBackoff)
            throw new ArgumentException("Parameter maxBackoff must be >= minBackoff", nameof(maxBackoff));
        if (randomFactor is < 0 or > 1)
            throw new ArgumentException("RandomFactor must be between 0.0 and 1.0", nameof(randomFactor));
        var delays = new BackoffDelay(minBackoff, maxBackoff, randomFactor);
        return Start(attempt, attempts, failures => delays.After(failures), scheduler);
    }

    /// <summary>Makes a call, and again after it fails when a function says so.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="attempt">The call.</param>
    /// <param name="attempts">How often it may fail before its failure is the result of one last call.</param>
    /// <param name="delayFunction">The time after the first, second … failure; none for at once.</param>
    /// <param name="scheduler">The clock.</param>
    public static Task<T> Retry<T>(
        Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction, IScheduler scheduler) =>
        Start(attempt, attempts, delayFunction, scheduler);

    private static Task<T> Start<T>(
        Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction, IScheduler? scheduler)
    {
        if (attempts < 0) throw new ArgumentException("Parameter maxAttempts must >= 0.", nameof(attempts));
        ArgumentNullException.ThrowIfNull(attempt);
        return Run(attempt, attempts, delayFunction, scheduler);
    }

    private static async Task<T> Run<T>(
        Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction, IScheduler? scheduler)
    {
        var call = FutureTimeoutSupport.Try(attempt);
        for (var failures = 1; failures <= attempts; failures++)
        {
            // Waits without throwing, so that a failure is not unwrapped only to be dropped.
            await Task.WhenAny(call);
            if (!call.IsFaulted) break;
            var delay = delayFunction(failures);
            call = scheduler is not null && delay is { HasValue: true, Value.Ticks: > 0 }
                ? FutureTimeoutSupport.After(delay.Value, scheduler, attempt)
                : FutureTimeoutSupport.Try(attempt);
        }

        return await call;
    }
}
