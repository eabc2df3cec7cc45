using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Pattern;

/// <summary>One of a breaker's three states. Any thread may call it.</summary>
internal abstract class BreakerState(CircuitBreaker breaker)
{
    private ImmutableArray<Action> _listeners = [];

    protected CircuitBreaker Breaker => breaker;

    public void AddListener(Action listener) =>
        ImmutableInterlocked.Update(ref _listeners, static (all, one) => all.Add(one), listener);

    /// <summary>Why a call may not be made now; null when it may.</summary>
    public abstract OpenCircuitException? Refusal();

    public abstract void CallSucceeded();

    public abstract void CallFailed(Exception cause);

    public void Enter()
    {
        OnEnter();
        var listeners = _listeners;
        if (listeners.IsEmpty) return;

        // Elsewhere: the breaker's callers wait for their call, not for who listens.
        _ = Task.Run(() =>
        {
            foreach (var listener in listeners) listener();
        });
    }

    /// <summary>Makes a call and counts how it ends; a late end counts as a failure and nothing afterwards.</summary>
    /// <typeparam name="T">The call's result.</typeparam>
    /// <param name="call">The call.</param>
    public async Task<T> Through<T>(Func<Task<T>> call)
    {
        try
        {
            var result = await InTime(call()).ConfigureAwait(false);
            CallSucceeded();
            return result;
        }
        catch (Exception cause)
        {
            CallFailed(cause);
            throw;
        }
    }

    protected abstract void OnEnter();

    private async Task<T> InTime<T>(Task<T> call)
    {
        if (call.IsCompleted || breaker.CallTimeout < TimeSpan.Zero) return await call.ConfigureAwait(false);
        var late = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var alarm = new Cancelable(breaker.Scheduler);
        breaker.Scheduler.Advanced.ScheduleOnce(
            breaker.CallTimeout, () => late.TrySetException(new TimeoutException()), alarm);
        var first = await Task.WhenAny(call, late.Task).ConfigureAwait(false);
        alarm.Cancel();
        return await first.ConfigureAwait(false);
    }
}
