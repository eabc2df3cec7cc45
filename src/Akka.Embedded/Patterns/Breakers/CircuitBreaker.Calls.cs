using Akka.Dispatch;

namespace Akka.Pattern;

/// <content>Calls.</content>
public sealed partial class CircuitBreaker
{
    /// <summary>Makes a call, or refuses it.</summary>
    /// <typeparam name="T">The call's result.</typeparam>
    /// <param name="body">The call.</param>
    /// <exception cref="OpenCircuitException">It was refused.</exception>
    public Task<T> WithCircuitBreaker<T>(Func<Task<T>> body) => WithCircuitBreaker(body, static call => call());

    /// <summary>Makes a call, or refuses it.</summary>
    /// <typeparam name="T">The call's result.</typeparam>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <param name="state">What the call needs.</param>
    /// <param name="body">The call.</param>
    /// <exception cref="OpenCircuitException">It was refused.</exception>
    public Task<T> WithCircuitBreaker<T, TState>(TState state, Func<TState, Task<T>> body)
    {
        var current = Current;
        if (current.Refusal() is not { } refusal) return current.Through(() => body(state));

        // As Akka.NET does: this form throws at once while another call is trying, and fails its task when open.
        return current == _halfOpen ? throw refusal : Task.FromException<T>(refusal);
    }

    /// <summary>Makes a call, or refuses it.</summary>
    /// <param name="body">The call.</param>
    /// <exception cref="OpenCircuitException">It was refused.</exception>
    public Task WithCircuitBreaker(Func<Task> body) => WithCircuitBreaker(body, static call => call());

    /// <summary>Makes a call, or refuses it.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <param name="state">What the call needs.</param>
    /// <param name="body">The call.</param>
    /// <exception cref="OpenCircuitException">It was refused.</exception>
    public Task WithCircuitBreaker<TState>(TState state, Func<TState, Task> body)
    {
        var current = Current;
        return current.Refusal() is { } refusal
            ? Task.FromException(refusal)
            : current.Through(async () =>
            {
                await body(state).AtHome();
                return Done.Instance;
            });
    }

    /// <summary>Makes a call on another thread and waits for it, or refuses it.</summary>
    /// <param name="body">The call.</param>
    /// <exception cref="OpenCircuitException">It was refused.</exception>
    public void WithSyncCircuitBreaker(Action body) => WithCircuitBreaker(body, Task.Run).GetAwaiter().GetResult();

    /// <summary>Makes a call on another thread and waits for it, or refuses it.</summary>
    /// <typeparam name="T">The call's result.</typeparam>
    /// <param name="body">The call.</param>
    /// <exception cref="AggregateException">The call failed or was refused; the reason is inside.</exception>
    public T WithSyncCircuitBreaker<T>(Func<T> body) => WithCircuitBreaker(body, Task.Run).Result;

    /// <summary>Counts a success of a call that was made elsewhere.</summary>
    public void Succeed() => Current.CallSucceeded();

    /// <summary>Counts a failure of a call that was made elsewhere.</summary>
    public void Fail() => Current.CallFailed(new UserCalledFailException());
}
