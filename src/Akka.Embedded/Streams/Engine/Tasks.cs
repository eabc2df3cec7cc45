namespace Akka.Streams.Engine;

/// <summary>Tasks as messages to a stage.</summary>
internal static class Tasks
{
    /// <summary>Hands the task in when it has ended.</summary>
    /// <param name="task">The task.</param>
    /// <param name="inbox">The stage's way in.</param>
    public static void SendTo<T>(this Task<T> task, Inbox<Task<T>> inbox) => task.ContinueWith(
        inbox.Send, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Why a task that has ended did not succeed; null when it did.</summary>
    /// <param name="task">The task.</param>
    public static Exception? Failure(this Task task) =>

        // The task's own exception; the aggregate around it says nothing more.
        task.IsCompletedSuccessfully ? null
        : task.Exception?.InnerException ?? new TaskCanceledException(task);
}
