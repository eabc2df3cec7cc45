using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Waiting until something holds, in real time; without an interval the looks start close together.</content>
public abstract partial class TestKitBase
{
    /// <summary>Waits until a condition holds; fails after the default time.</summary>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <summary>Waits until a condition holds; fails after the given time, dilated.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <summary>Waits until a condition holds; fails after the given time, dilated, with a message.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, string message,
        CancellationToken cancellationToken = default) =>
        AwaitCondition(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <summary>Waits until a condition, looked at in intervals, holds; fails after the given time, dilated.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        Require(Asynchronous(conditionIsFulfilled), max, interval, message, true, cancellationToken).Outcome();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        Require(Asynchronous(conditionIsFulfilled), null, null, null, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled, TimeSpan? max, string message,
        CancellationToken cancellationToken = default) =>
        Require(Asynchronous(conditionIsFulfilled), max, null, message, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        Require(Asynchronous(conditionIsFulfilled), max, interval, message, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        Require(conditionIsFulfilled, null, null, null, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        Require(conditionIsFulfilled, max, null, null, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, string message,
        CancellationToken cancellationToken = default) =>
        Require(conditionIsFulfilled, max, null, message, false, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)" />
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, TimeSpan? interval, string? message = null,
        CancellationToken cancellationToken = default) =>
        Require(conditionIsFulfilled, max, interval, message, false, cancellationToken);

    /// <summary>Waits until a condition holds.</summary>
    /// <returns>False when the time, not dilated, was over first.</returns>
    public bool AwaitConditionNoThrow(
        Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Poll(Asynchronous(conditionIsFulfilled), max, interval, true, cancellationToken).Outcome();

    /// <inheritdoc cref="AwaitConditionNoThrow" />
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<bool> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Poll(Asynchronous(conditionIsFulfilled), max, interval, false, cancellationToken);

    /// <inheritdoc cref="AwaitConditionNoThrow" />
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan max, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Poll(conditionIsFulfilled, max, interval, false, cancellationToken);

    /// <summary>Tries an assertion until it passes; its last failure is thrown after the given time, dilated.</summary>
    public void AwaitAssert(
        Action assertion, TimeSpan? duration = null, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Try(Asynchronous(assertion), duration, interval, true, cancellationToken).Outcome();

    /// <inheritdoc cref="AwaitAssert" />
    public Task AwaitAssertAsync(
        Action assertion, TimeSpan? duration = null, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Try(Asynchronous(assertion), duration, interval, false, cancellationToken);

    /// <inheritdoc cref="AwaitAssert" />
    public Task AwaitAssertAsync(
        Func<Task> assertion, TimeSpan? duration = null, TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        Try(assertion, duration, interval, false, cancellationToken);

    private static Func<Task<bool>> Asynchronous(Func<bool> condition) => () => Task.FromResult(condition());

    private static Func<Task> Asynchronous(Action assertion) => () =>
    {
        assertion();
        return Task.CompletedTask;
    };

    private static async Task<bool> Poll(
        Func<Task<bool>> condition, TimeSpan max, TimeSpan? interval, bool blocking,
        CancellationToken cancellationToken)
    {
        var looks = new Looks(Now + max, interval);
        while (!await condition())
        {
            if (!await looks.Next(blocking, cancellationToken)) return false;
        }

        return true;
    }

    private async Task Require(
        Func<Task<bool>> condition, TimeSpan? max, TimeSpan? interval, string? message, bool blocking,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        if (!await Poll(condition, limit, interval, blocking, cancellationToken))
            throw Failure($"Timeout ({limit}) expired while waiting for condition. {message}");
    }

    private async Task Try(
        Func<Task> assertion, TimeSpan? duration, TimeSpan? interval, bool blocking,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(duration);
        var looks = new Looks(Now + limit, interval);
        while (true)
        {
            // The latest failure is kept, not thrown, while there is time: that is what this method is for.
            try
            {
                await assertion();
                return;
            }
            catch (Exception failure) when (looks.HaveTime)
            {
                if (TestKitSettings.LogTestKitCalls) Log.Debug(failure, "AwaitAssert failed, trying again");
            }

            await looks.Next(blocking, cancellationToken);
        }
    }
}
