using System.Globalization;
using Akka.TestKit.Internal;

namespace Akka.TestKit.Extensions;

/// <summary>Waiting for tasks in real time, with a limit.</summary>
public static class TaskExtensions
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Waits for a task without throwing when it is late.</summary>
    /// <param name="parentTask">The task; its own failure is thrown.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>False when the time was over first.</returns>
    public static async Task<bool> AwaitWithTimeout(
        this Task parentTask, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        await RealClock.WaitFor(Settled(parentTask), timeout, false, cancellationToken);
        if (!parentTask.IsCompleted) return false;
        await parentTask;
        return true;
    }

    /// <summary>Waits for a task's result.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="parentTask">The task; its own failure is thrown.</param>
    /// <param name="timeout">How long at most; a <see cref="TaskCanceledException"/> follows.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    public static async Task<T> WithTimeout<T>(
        this Task<T> parentTask, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        await parentTask.AwaitWithTimeout(timeout, cancellationToken)
            ? await parentTask
            : throw new TaskCanceledException($"Task timed out after {timeout.TotalSeconds} seconds.");

    /// <summary>Fails with a <see cref="TimeoutException"/> unless a task completes in time.</summary>
    /// <param name="task">The task; its own failure is thrown.</param>
    /// <param name="timeout">How long at most.</param>
    /// <param name="because">Why it should.</param>
    /// <param name="becauseArgs">Fill the holes of the reason.</param>
    public static async Task ShouldCompleteWithin(
        this Task task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        if (await task.AwaitWithTimeout(timeout)) return;
        var reason = becauseArgs.Length == 0 ? because : string.Format(Invariant, because, becauseArgs);
        throw new TimeoutException($"Expected the task to complete within {timeout}. {reason}");
    }

    /// <summary>The result of a task that completes in time.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="task">The task; its own failure is thrown.</param>
    /// <param name="timeout">How long at most; a <see cref="TimeoutException"/> follows.</param>
    /// <param name="because">Why it should.</param>
    /// <param name="becauseArgs">Fill the holes of the reason.</param>
    public static async Task<T> ShouldCompleteWithin<T>(
        this Task<T> task, TimeSpan timeout, string because = "", params object[] becauseArgs)
    {
        await ShouldCompleteWithin((Task)task, timeout, because, becauseArgs);
        return await task;
    }

    // Waits only for the end; how the task ended is looked at afterwards.
    private static Task Settled(Task task) =>
        task.ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
