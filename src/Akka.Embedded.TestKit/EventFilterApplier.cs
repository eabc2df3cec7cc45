using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>Every form of an expectation ends in one of the two <c>Intercept</c> methods.</summary>
internal sealed partial class EventFilterApplier : IEventFilterApplier
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    public EventFilterApplier(TestKitBase testKit, ActorSystem system, IReadOnlyList<EventFilterBase> filters)
    {
        _testKit = testKit;
        _system = system;
        _filters = filters;
    }

    public EventFilterFactory And => new(_testKit, _system, _filters);

    public IUnmutableFilter Mute() => new UnmutableFilter(new Interception(_system, _filters));

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) =>
        Intercept(1, null, Returning(action), cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Intercept(1, timeout, Returning(action), cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(1, null, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, null, Returning(action), cancellationToken);

    public void Expect(
        int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, timeout, Returning(action), cancellationToken);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, null, func, cancellationToken);

    public T Expect<T>(
        int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(expectedCount, timeout, func, cancellationToken);

    public void Mute(Action action, CancellationToken cancellationToken = default) =>
        Intercept(null, null, Returning(action), cancellationToken);

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Intercept(null, null, func, cancellationToken);

    private static Func<bool> Returning(Action action) => () =>
    {
        action();
        return true;
    };

    private static Func<Task<bool>> Returning(Func<Task> action) => async () =>
    {
        await action();
        return true;
    };

    private static Func<Task<bool>> Asynchronous(Action action) => () =>
    {
        action();
        return Task.FromResult(true);
    };

    private T Intercept<T>(int? expected, TimeSpan? timeout, Func<T> code, CancellationToken cancellationToken)
    {
        using var interception = new Interception(_system, _filters);
        var result = code();
        Verify(interception, expected, timeout, true, cancellationToken).Outcome();
        return result;
    }

    private async Task<T> InterceptAsync<T>(
        int? expected, TimeSpan? timeout, Func<Task<T>> code, CancellationToken cancellationToken)
    {
        using var interception = new Interception(_system, _filters);
        var result = await code();
        await Verify(interception, expected, timeout, false, cancellationToken);
        return result;
    }

    private async Task Verify(
        Interception interception, int? expected, TimeSpan? timeout, bool blocking,
        CancellationToken cancellationToken)
    {
        if (expected is not { } count) return;
        var limit = timeout is { } given
            ? _testKit.Dilated(given)
            : TestKitExtension.For(_system).TestEventFilterLeeway;
        var problem = await interception.Await(count, limit, blocking, cancellationToken);
        if (problem is not null) throw _testKit.Failure(problem);
    }
}
