namespace Akka.Dispatch;

/// <summary>How the engine's own code awaits.</summary>
internal static class HomeAwaiting
{
    /// <summary>Awaits the end of a task, and goes on where the caller's actors live.</summary>
    /// <param name="task">The task.</param>
    public static HomeAwaiter AtHome(this Task task) => new(task);
}
