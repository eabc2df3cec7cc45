namespace Akka.Actor;

/// <summary>Stopping an actor and waiting for its end.</summary>
public static class GracefulStopSupport
{
    /// <summary>Stops an actor after the messages it has already.</summary>
    /// <param name="target">The actor.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>True; or fails with <see cref="TaskCanceledException"/> when it takes too long.</returns>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) =>
        target.GracefulStop(timeout, PoisonPill.Instance);

    /// <summary>Sends an actor a message that makes it stop.</summary>
    /// <param name="target">The actor.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="stopMessage">The message.</param>
    /// <returns>True; or fails with <see cref="TaskCanceledException"/> when it takes too long.</returns>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        var actor = (IInternalActorRef)target;
        var promise = new DeathPromise(
            actor, () => new TaskCanceledException($"{target} did not stop within {timeout}"));
        if (timeout > TimeSpan.Zero && actor.Provider is IAskProvider provider)
            provider.Scheduler.Advanced.ScheduleOnce(timeout, promise);
        target.Tell(stopMessage, null);
        return promise.Gone;
    }
}
