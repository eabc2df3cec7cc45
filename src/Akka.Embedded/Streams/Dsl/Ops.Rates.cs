using Akka.Streams.Engine;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <content>Operations about how fast and how many at once.</content>
internal static partial class Ops
{
    public static Func<FlowLogic<T, T>> Buffer<T>(int size, OverflowStrategy strategy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return () => new Buffer<T>(size, strategy);
    }

    public static Func<FlowLogic<T, T>> Detach<T>() => Buffer<T>(1, OverflowStrategy.Backpressure);

    public static Func<FlowLogic<T, T>> Conflate<T>(Func<T, T, T> aggregate) =>
        ConflateWithSeed<T, T>(static element => element, aggregate);

    public static Func<FlowLogic<TIn, TOut>> ConflateWithSeed<TIn, TOut>(
        Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) => BatchWeighted(1, static _ => 0, seed, aggregate);

    public static Func<FlowLogic<TIn, TOut>> Batch<TIn, TOut>(
        long max, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        BatchWeighted(max, static _ => 1, seed, aggregate);

    public static Func<FlowLogic<TIn, TOut>> BatchWeighted<TIn, TOut>(
        long max, Func<TIn, long> cost, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return () => new Batch<TIn, TOut>(max, cost, seed, aggregate);
    }

    public static Func<FlowLogic<T, T>> Throttle<T>(int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        Throttle<T>(elements, per, maximumBurst, static _ => 1, mode);

    public static Func<FlowLogic<T, T>> Throttle<T>(
        int cost, TimeSpan per, int maximumBurst, Func<T, int> calculateCost, ThrottleMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cost, 1);

        // Time has no smaller unit than a tick: a token needs at least one.
        ArgumentOutOfRangeException.ThrowIfLessThan(per.Ticks, cost, nameof(per));
        if (mode == ThrottleMode.Enforcing) ArgumentOutOfRangeException.ThrowIfNegative(maximumBurst);
        return () => new Throttle<T>(cost, per, Math.Max(maximumBurst, 0), calculateCost, mode);
    }

    public static Func<FlowLogic<T, T>> InitialDelay<T>(TimeSpan delay) => () => new InitialDelay<T>(delay);

    public static Func<FlowLogic<T, T>> IdleTimeout<T>(TimeSpan timeout) => () => new IdleTimeout<T>(timeout);

    public static Func<FlowLogic<T, IEnumerable<T>>> Grouped<T>(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return () => new Grouped<T>(n);
    }

    public static Func<FlowLogic<T, IEnumerable<T>>> GroupedWithin<T>(int n, TimeSpan timeout) =>
        GroupedWeightedWithin<T>(long.MaxValue, n, timeout, static _ => 0);

    public static Func<FlowLogic<T, IEnumerable<T>>> GroupedWeightedWithin<T>(
        long maxWeight, int maxNumber, TimeSpan interval, Func<T, long> cost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWeight, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumber, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return () => new GroupedWithin<T>(maxNumber, maxWeight, interval, cost);
    }
}
