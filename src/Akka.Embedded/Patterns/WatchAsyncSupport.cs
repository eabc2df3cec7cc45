using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Waiting for an actor's end from outside.</summary>
public static class WatchAsyncSupport
{
    /// <summary>Waits for an actor's end.</summary>
    /// <param name="target">The actor.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>True when it is gone, false when the wait was ended.</returns>
    public static async Task<bool> WatchAsync(this IActorRef target, CancellationToken token = default)
    {
        var promise = new DeathPromise((IInternalActorRef)target, () => new TaskCanceledException());
        await using var registration = token.Register(() => promise.GiveUp(new OperationCanceledException(token)));
        try
        {
            await promise.Gone.AtHome();
            return true;
        }
        catch (OperationCanceledException)
        {
            // The caller does not want to wait any longer; that is an answer, not a failure.
            return false;
        }
    }
}
