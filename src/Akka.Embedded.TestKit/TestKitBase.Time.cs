using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>How much time is left, and blocks that must keep to it.</content>
public abstract partial class TestKitBase
{
    // Async blocks that never end are given up this much after their time, so that the message about the time wins.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private TimeSpan? _end;
    private bool _lastWasNoMsg;

    /// <summary>Real time since year 1, UTC.</summary>
    public static TimeSpan Now => RealClock.Now;

    /// <summary>What is left of the innermost Within block; throws outside of one.</summary>
    public TimeSpan Remaining =>
        _end - Now ?? throw new InvalidOperationException(@"Remaining may not be called outside of ""within""");

    /// <summary>What is left of the innermost Within block, or the default of expectations outside of one.</summary>
    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(TestKitSettings.SingleExpectDefault));

    /// <summary>Stretches a time by the factor for slow machines.</summary>
    /// <param name="duration">The time.</param>
    public TimeSpan Dilated(TimeSpan duration) =>
        duration.IsInfinite() ? duration : duration * TestKitSettings.TestTimeFactor;

    /// <summary>A given time as it is, or <see cref="RemainingOrDefault"/>.</summary>
    /// <param name="timeout">The time, if given.</param>
    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout ?? RemainingOrDefault;

    /// <summary>A given time dilated, or <see cref="RemainingOrDefault"/>.</summary>
    /// <param name="duration">The time, if given; not infinite.</param>
    public TimeSpan RemainingOrDilated(TimeSpan? duration)
    {
        if (duration is not { } given) return RemainingOrDefault;
        if (given.IsInfinite()) throw new ArgumentException("max duration cannot be infinite", nameof(duration));
        return Dilated(given);
    }

    /// <summary>Runs a block that must end in time; expectations inside share what is left of it.</summary>
    public void Within(
        TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block that must take at least and at most some time.</summary>
    public void Within(
        TimeSpan min, TimeSpan max, Action action, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var window = Enter(min, max, hint);
        try
        {
            action();
        }
        finally
        {
            _end = window.OuterEnd;
        }

        Leave(window, hint, epsilonValue);
    }

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public T Within<T>(
        TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string, TimeSpan?, CancellationToken)" />
    public T Within<T>(
        TimeSpan min, TimeSpan max, Func<T> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var results = new List<T>(1);
        Within(min, max, () => results.Add(function()), hint, epsilonValue, cancellationToken);
        return results[0];
    }

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public Task WithinAsync(
        TimeSpan max, Func<Task> actionAsync, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string, TimeSpan?, CancellationToken)" />
    public async Task WithinAsync(
        TimeSpan min, TimeSpan max, Func<Task> actionAsync, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var window = Enter(min, max, hint);
        try
        {
            var block = actionAsync();
            var limit = window.Length + (epsilonValue ?? TimeSpan.Zero) + Grace;

            // An await cannot be cut short from outside, so a block that hangs is left behind and the test goes on.
            await Settle(block, limit, cancellationToken);
            if (!block.IsCompleted) throw Failure($"Failed: Block did not end within {window.Length}. {hint}");
            await block;
        }
        finally
        {
            _end = window.OuterEnd;
        }

        Leave(window, hint, epsilonValue);
    }

    /// <inheritdoc cref="Within(TimeSpan, Action, TimeSpan?, CancellationToken)" />
    public Task<T> WithinAsync<T>(
        TimeSpan max, Func<Task<T>> function, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <inheritdoc cref="Within(TimeSpan, TimeSpan, Action, string, TimeSpan?, CancellationToken)" />
    public async Task<T> WithinAsync<T>(
        TimeSpan min, TimeSpan max, Func<Task<T>> function, string? hint = null, TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        var results = new List<T>(1);
        await WithinAsync(
            min, max, async () => results.Add(await function()), hint, epsilonValue, cancellationToken);
        return results[0];
    }

    /// <summary>What is left of the innermost Within block, or the given time outside of one.</summary>
    /// <param name="duration">The given time.</param>
    protected TimeSpan RemainingOr(TimeSpan duration) => _end - Now ?? duration;

    // WhenAny, because only the block's end is waited for here; how it ended is asked afterwards.
    private static Task Settle(Task block, TimeSpan limit, CancellationToken cancellationToken) =>
        RealClock.WaitFor(Task.WhenAny(block), limit, false, cancellationToken);

    private TimeWindow Enter(TimeSpan min, TimeSpan max, string? hint)
    {
        var start = Now;
        var length = Dilated(max.RequireFinite(nameof(max)));
        var left = _end - start;
        if (left < min.RequireFinite(nameof(min)))
            throw Failure($"Required min time {min} not possible, only {left} left. {hint}");

        var window = new TimeWindow(start, min, left is { } outer ? length.Min(outer) : length, _end);
        // The inner block may be longer than what the outer one has left, never end after it.
        _lastWasNoMsg = false;
        _end = window.End;
        return window;
    }

    private void Leave(TimeWindow window, string? hint, TimeSpan? epsilon)
    {
        var elapsed = Now - window.Start;
        if (elapsed < window.Min)
            throw Failure($"Failed: Block took {elapsed}, should have at least been {window.Min}. {hint}");

        // A block that ends with waiting for silence uses up all of its time.
        if (!_lastWasNoMsg && elapsed > window.Length + (epsilon ?? TimeSpan.Zero))
            throw Failure($"Failed: Block took {elapsed}, exceeding {window.Length}. {hint}");
    }
}
