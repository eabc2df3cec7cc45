namespace Akka.Dispatch;

/// <summary>What an asynchronous handler needs of the actor it belongs to.</summary>
internal interface IAsyncActor
{
    /// <summary>The actor's continuations run here.</summary>
    ActorTaskScheduler TaskScheduler { get; }

    /// <summary>Holds messages back until <see cref="EndHandler"/>.</summary>
    void BeginHandler();

    /// <summary>Lets messages through again, or fails the actor.</summary>
    /// <param name="failure">Why the handler failed; null when it did not.</param>
    void EndHandler(Exception? failure);

    /// <summary>Runs a continuation on one of the actor's turns. Any thread.</summary>
    /// <param name="continuation">The continuation.</param>
    void Post(Action continuation);
}
