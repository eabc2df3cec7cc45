using System.Runtime.CompilerServices;

namespace Akka.Dispatch;

/// <summary>
/// Awaits the end of a task: goes on at the caller's <see cref="HomeContext"/>, else wherever it ends.
/// </summary>
internal readonly struct HomeAwaiter(Task task) : ICriticalNotifyCompletion
{
    public bool IsCompleted => task.IsCompleted;

    public HomeAwaiter GetAwaiter() => this;

    public void GetResult() => task.GetAwaiter().GetResult();

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation)
    {
        if (HomeContext.Current is { } home) home.ContinueAfter(task.GetAwaiter(), continuation);
        else task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);
    }
}
