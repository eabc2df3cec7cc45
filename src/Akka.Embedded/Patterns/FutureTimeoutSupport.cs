using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Pattern;

/// <summary>Calls that are made later.</summary>
public static class FutureTimeoutSupport
{
    /// <summary>Makes a call after a time, on the scheduler's thread; at once when there is no time to wait.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="duration">The time.</param>
    /// <param name="scheduler">The clock.</param>
    /// <param name="value">The call.</param>
    public static Task<T> After<T>(TimeSpan duration, IScheduler scheduler, Func<Task<T>> value)
    {
        if (duration <= TimeSpan.Zero) return Try(value);
        var call = NewPromise<Task<T>>();
        scheduler.Advanced.ScheduleOnce(duration, () => call.SetResult(Try(value)));
        return call.Task.Unwrap();
    }

    /// <summary>A promise whose keeper does not run those who wait, unless all are at one home.</summary>
    /// <typeparam name="T">What is promised.</typeparam>
    internal static TaskCompletionSource<T> NewPromise<T>() => new(
        HomeContext.Current is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);

    /// <summary>A call whose exceptions are all in its task.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="call">The call.</param>
    internal static Task<T> Try<T>(Func<Task<T>> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure)
        {
            // Thrown before there was a task: the caller looks in one place.
            return Task.FromException<T>(failure);
        }
    }
}
