using Akka.Actor;

namespace Akka.Pattern;

/// <summary>
/// Keeps calls from something that fails: closed it lets them through, after a number of failures in a row it opens
/// and refuses them, and after the reset time one call may try whether it closes again. A call that takes longer
/// than the call time-out is a failure. All times are the scheduler's.
/// </summary>
public sealed partial class CircuitBreaker
{
    private static readonly TimeSpan NoMaximum = TimeSpan.FromDays(36500);

    private readonly ClosedState _closed;
    private readonly OpenState _open;
    private readonly HalfOpenState _halfOpen;
    private BreakerState _state;

    /// <summary>A closed breaker.</summary>
    /// <param name="scheduler">Its clock.</param>
    /// <param name="maxFailures">The failures in a row that open it.</param>
    /// <param name="callTimeout">How long a call may take; negative for ever.</param>
    /// <param name="resetTimeout">How long it stays open.</param>
    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, NoMaximum, 1.0, 0.0)
    {
    }

    /// <summary>A closed breaker that stays open longer each time its try fails.</summary>
    /// <param name="scheduler">Its clock.</param>
    /// <param name="maxFailures">The failures in a row that open it.</param>
    /// <param name="callTimeout">How long a call may take; negative for ever.</param>
    /// <param name="resetTimeout">How long it stays open the first time.</param>
    /// <param name="maxResetTimeout">What that grows to at most.</param>
    /// <param name="exponentialBackoffFactor">By how much it grows, 1 or more.</param>
    public CircuitBreaker(
        IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout,
        TimeSpan maxResetTimeout, double exponentialBackoffFactor)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, maxResetTimeout, exponentialBackoffFactor, 0.0)
    {
    }

    /// <summary>A closed breaker that stays open longer each time its try fails, by chance a little more.</summary>
    /// <param name="scheduler">Its clock.</param>
    /// <param name="maxFailures">The failures in a row that open it.</param>
    /// <param name="callTimeout">How long a call may take; negative for ever.</param>
    /// <param name="resetTimeout">How long it stays open the first time.</param>
    /// <param name="maxResetTimeout">What that grows to at most.</param>
    /// <param name="exponentialBackoffFactor">By how much it grows, 1 or more.</param>
    /// <param name="randomFactor">By which part of it chance may add to the growth, 0 to 1.</param>
    public CircuitBreaker(
        IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout,
        TimeSpan maxResetTimeout, double exponentialBackoffFactor, double randomFactor)
    {
        if (exponentialBackoffFactor < 1.0)
            throw new ArgumentException("factor must be >= 1.0", nameof(exponentialBackoffFactor));
        if (randomFactor is < 0.0 or > 1.0)
            throw new ArgumentException("randomFactor must be between 0.0 and 1.0", nameof(randomFactor));
        Scheduler = scheduler;
        MaxFailures = maxFailures;
        CallTimeout = callTimeout;
        ResetTimeout = resetTimeout;
        MaxResetTimeout = maxResetTimeout;
        ExponentialBackoffFactor = exponentialBackoffFactor;
        RandomFactor = randomFactor;
        _closed = new ClosedState(this);
        _open = new OpenState(this);
        _halfOpen = new HalfOpenState(this);
        _state = _closed;
    }

    /// <summary>The breaker's clock.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>The failures in a row that open it.</summary>
    public int MaxFailures { get; }

    /// <summary>How long a call may take.</summary>
    public TimeSpan CallTimeout { get; }

    /// <summary>How long it stays open the first time.</summary>
    public TimeSpan ResetTimeout { get; }

    /// <summary>What <see cref="ResetTimeout"/> grows to at most.</summary>
    public TimeSpan MaxResetTimeout { get; }

    /// <summary>By how much <see cref="ResetTimeout"/> grows.</summary>
    public double ExponentialBackoffFactor { get; }

    /// <summary>By which part of it chance may add to the growth.</summary>
    public double RandomFactor { get; }

    /// <summary>The failures in a row so far.</summary>
    public long CurrentFailureCount => _closed.Failures;

    /// <summary>The latest failure; null after a success.</summary>
    public Exception? LastCaughtException { get; internal set; }

    /// <summary>Whether calls go through.</summary>
    public bool IsClosed => Current == _closed;

    /// <summary>Whether calls are refused.</summary>
    public bool IsOpen => Current == _open;

    /// <summary>Whether one call may try.</summary>
    public bool IsHalfOpen => Current == _halfOpen;

    private BreakerState Current => Volatile.Read(ref _state);

    /// <summary>A closed breaker.</summary>
    /// <param name="scheduler">Its clock.</param>
    /// <param name="maxFailures">The failures in a row that open it.</param>
    /// <param name="callTimeout">How long a call may take; negative for ever.</param>
    /// <param name="resetTimeout">How long it stays open.</param>
    public static CircuitBreaker Create(
        IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout) =>
        new(scheduler, maxFailures, callTimeout, resetTimeout);

    /// <summary>A closed breaker like this one whose open time doubles.</summary>
    /// <param name="maxResetTimeout">What it grows to at most.</param>
    public CircuitBreaker WithExponentialBackoff(TimeSpan maxResetTimeout) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, maxResetTimeout, 2.0, RandomFactor);

    /// <summary>A closed breaker like this one whose open time grows by chance.</summary>
    /// <param name="randomFactor">By which part of it, 0 to 1.</param>
    public CircuitBreaker WithRandomFactor(double randomFactor) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, MaxResetTimeout, ExponentialBackoffFactor, randomFactor);

    /// <summary>Adds what runs, on a thread of the pool, when the breaker opens.</summary>
    /// <param name="callback">What.</param>
    public CircuitBreaker OnOpen(Action callback) => Tell(_open, callback);

    /// <summary>Adds what runs, on a thread of the pool, when one call may try.</summary>
    /// <param name="callback">What.</param>
    public CircuitBreaker OnHalfOpen(Action callback) => Tell(_halfOpen, callback);

    /// <summary>Adds what runs, on a thread of the pool, when the breaker closes.</summary>
    /// <param name="callback">What.</param>
    public CircuitBreaker OnClose(Action callback) => Tell(_closed, callback);

    internal void Open(BreakerState from) => Go(from, _open);

    internal void TryAgain() => Go(_open, _halfOpen);

    internal void Close() => Go(_halfOpen, _closed);

    internal void ForgetGrowth() => _open.ForgetGrowth();

    private void Go(BreakerState from, BreakerState to)
    {
        // The first of several wins; what a call of an earlier state has to say changes nothing any more.
        if (Interlocked.CompareExchange(ref _state, to, from) == from) to.Enter();
    }

    private CircuitBreaker Tell(BreakerState state, Action callback)
    {
        state.AddListener(callback);
        return this;
    }
}
