using System.Collections.Immutable;
using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Pattern;

/// <summary>One of a breaker's three states. Any thread may call it.</summary>
internal abstract class BreakerState(CircuitBreaker breaker)
{
    private readonly HomeContext? _home = HomeContext.Current;
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
        _ = _home is null ? Task.Run(() => Tell(listeners)) : _home.Run(() => Tell(listeners));
    }

    /// <summary>Makes a call and counts how it ends; a late end counts as a failure and nothing afterwards.</summary>
    /// <typeparam name="T">The call's result.</typeparam>
    /// <param name="call">The call.</param>
    public async Task<T> Through<T>(Func<Task<T>> call)
    {
        try
        {
            var made = InTime(call());
            await made.AtHome();
            CallSucceeded();
            return made.GetAwaiter().GetResult();
        }
        catch (Exception cause)
        {
            CallFailed(cause);
            throw;
        }
    }

    protected abstract void OnEnter();

    private static Task<Done> Tell(ImmutableArray<Action> listeners) => FutureTimeoutSupport.Try(() =>
    {
        foreach (var listener in listeners) listener();
        return Task.FromResult(Done.Instance);
    });

    private Task<T> InTime<T>(Task<T> call) =>
        call.IsCompleted || breaker.CallTimeout < TimeSpan.Zero ? call : InTimeOrLate(call);

    private async Task<T> InTimeOrLate<T>(Task<T> call)
    {
        var late = FutureTimeoutSupport.NewPromise<T>();
        using var alarm = new Cancelable(breaker.Scheduler);
        breaker.Scheduler.Advanced.ScheduleOnce(
            breaker.CallTimeout, () => late.TrySetException(new TimeoutException()), alarm);
        var first = Task.WhenAny(call, late.Task);
        await first.AtHome();
        alarm.Cancel();
        return await first.Unwrap();
    }
}
