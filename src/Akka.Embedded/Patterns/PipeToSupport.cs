using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Sends a task's outcome as a message. The way from asynchronous code back into an actor.</summary>
public static class PipeToSupport
{
    /// <summary>Sends the result, or <see cref="Status.Failure"/>.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets the message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="success">Makes the message of a result.</param>
    /// <param name="failure">Makes the message of a failure.</param>
    public static Task PipeTo<T>(
        this Task<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null,
        Func<Exception, object>? failure = null) =>
        Pipe(taskToPipe, recipient, sender, success ?? (static result => result is null ? Status.Success.Instance : result), failure);

    /// <summary>Sends a message of success when there is one to make, or <see cref="Status.Failure"/>.</summary>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets the message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="success">Makes the message of success; none is sent without it.</param>
    /// <param name="failure">Makes the message of a failure.</param>
    public static async Task PipeTo(
        this Task taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null,
        Func<Exception, object>? failure = null)
    {
        try
        {
            await taskToPipe.AtHome();
            if (success is not null) recipient.Tell(success(), sender);
        }
        catch (Exception cause)
        {
            // The failure becomes a message; that is what piping is for.
            recipient.Tell(FailureOf(cause, failure), sender);
        }
    }

    /// <summary>Sends the result, or <see cref="Status.Failure"/>.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets the message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="success">Makes the message of a result.</param>
    /// <param name="failure">Makes the message of a failure.</param>
    public static Task PipeTo<T>(
        this ValueTask<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null,
        Func<Exception, object>? failure = null) =>
        taskToPipe.AsTask().PipeTo(recipient, sender, success, failure);

    /// <summary>Sends a message of success when there is one to make, or <see cref="Status.Failure"/>.</summary>
    /// <param name="taskToPipe">The task.</param>
    /// <param name="recipient">Who gets the message.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="success">Makes the message of success; none is sent without it.</param>
    /// <param name="failure">Makes the message of a failure.</param>
    public static Task PipeTo(
        this ValueTask taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null,
        Func<Exception, object>? failure = null) =>
        taskToPipe.AsTask().PipeTo(recipient, sender, success, failure);

    private static async Task Pipe<T>(
        Task<T> task, ICanTell recipient, IActorRef? sender, Func<T, object> success, Func<Exception, object>? failure)
    {
        try
        {
            await task.AtHome();
            recipient.Tell(success(task.GetAwaiter().GetResult()), sender);
        }
        catch (Exception cause)
        {
            // The failure becomes a message; that is what piping is for.
            recipient.Tell(FailureOf(cause, failure), sender);
        }
    }

    private static object FailureOf(Exception cause, Func<Exception, object>? failure) =>
        failure is null ? new Status.Failure(cause) : failure(cause);
}
