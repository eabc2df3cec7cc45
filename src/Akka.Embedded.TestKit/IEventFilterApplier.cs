namespace Akka.TestKit;

/// <summary>Applies event filters while some code runs. Filtered events are not printed.</summary>
public interface IEventFilterApplier
{
    /// <summary>Adds a filter to these; an event counts when any of them picks it.</summary>
    EventFilterFactory And { get; }

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    void ExpectOne(Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <param name="actionAsync">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly one event.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="actionAsync">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="actionAsync">The code.</param>
    /// <param name="timeout">How long to wait after the code, before dilation; null for the configured leeway.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectAsync(
        int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task ExpectAsync(
        int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code that must log exactly some events.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="expectedCount">How many events; for 0 the whole time must pass without one.</param>
    /// <param name="timeout">How long to wait after the code, before dilation.</param>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task<T> ExpectAsync<T>(
        int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code with the filters on, whatever it logs.</summary>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    void Mute(Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code with the filters on, whatever it logs.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    T Mute<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Runs code with the filters on, whatever it logs.</summary>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task MuteAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Runs code with the filters on, whatever it logs.</summary>
    /// <param name="action">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Runs code with the filters on, whatever it logs.</summary>
    /// <typeparam name="T">What the code returns.</typeparam>
    /// <param name="func">The code.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Turns the filters on until the returned handle is disposed of.</summary>
    IUnmutableFilter Mute();
}
