using Akka.Actor;

namespace Akka.Dispatch;

/// <summary>Runs the continuations of an actor's asynchronous handlers on the actor's own turns.</summary>
public sealed class ActorTaskScheduler : TaskScheduler
{
    private readonly IAsyncActor _actor;

    internal ActorTaskScheduler(IAsyncActor actor) => _actor = actor;

    /// <inheritdoc />
    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs code on the running actor's turns; no message is processed until it ends.</summary>
    /// <param name="action">The code.</param>
    public static void RunTask(Action action) =>
        RunTask(() =>
        {
            action();
            return Task.CompletedTask;
        });

    /// <summary>Runs asynchronous code on the running actor's turns; no message is processed until it ends.</summary>
    /// <param name="asyncAction">The code.</param>
    public static void RunTask(Func<Task> asyncAction)
    {
        var actor = AmbientActor.Current as IAsyncActor
            ?? throw new InvalidOperationException("RunTask must be called from an actor context.");
        actor.BeginHandler();
        var task = Task.Factory
            .StartNew(asyncAction, CancellationToken.None, TaskCreationOptions.None, actor.TaskScheduler)
            .Unwrap();
        if (task.IsCompleted) actor.EndHandler(FailureOf(task));
        else
            task.ContinueWith(
                ended => actor.EndHandler(FailureOf(ended)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, Default);
    }

    /// <inheritdoc />
    protected override void QueueTask(Task task)
    {
        if (ReferenceEquals(AmbientActor.Current, _actor)) Execute(task);
        else _actor.Post(() => Execute(task));
    }

    /// <inheritdoc />
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc />
    protected override IEnumerable<Task> GetScheduledTasks() => [];

    /// <summary>
    /// An await prefers a synchronization context to a task scheduler, and would leave the actor's turns.
    /// </summary>
    private void Execute(Task task)
    {
        var context = SynchronizationContext.Current;
        if (context is not null) SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            TryExecuteTask(task);
        }
        finally
        {
            if (context is not null) SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static Exception? FailureOf(Task task)
    {
        if (task.IsCanceled) return new TaskCanceledException(task);
        return task.Exception is { InnerExceptions: [var only] } ? only : task.Exception;
    }
}
