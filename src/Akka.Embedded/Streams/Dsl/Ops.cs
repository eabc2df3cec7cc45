using Akka.Streams.Engine;
using Akka.Streams.Plans;
using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>
/// The stage of each operation, the same for sources, flows and substreams. Arguments are checked here, when a graph is
/// written; a stage is made when it runs.
/// </summary>
internal static partial class Ops
{
    public static Func<FlowLogic<TIn, TOut>> Select<TIn, TOut>(Func<TIn, TOut> mapper) =>
        () => new Select<TIn, TOut>(mapper);

    public static Func<FlowLogic<TIn, TOut>> SelectAsync<TIn, TOut>(int parallelism, Func<TIn, Task<TOut>> mapper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        return () => new SelectAsync<TIn, TOut>(parallelism, mapper);
    }

    public static Func<FlowLogic<TIn, TOut>> SelectAsyncUnordered<TIn, TOut>(
        int parallelism, Func<TIn, Task<TOut>> mapper)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        return () => new SelectAsyncUnordered<TIn, TOut>(parallelism, mapper);
    }

    public static Func<FlowLogic<TIn, TOut>> SelectMany<TIn, TOut>(Func<TIn, IEnumerable<TOut>> mapper) =>
        () => new SelectMany<TIn, TOut>(() => mapper);

    public static Func<FlowLogic<TIn, TOut>> StatefulSelectMany<TIn, TOut>(
        Func<Func<TIn, IEnumerable<TOut>>> makeMapper) => () => new SelectMany<TIn, TOut>(makeMapper);

    public static Func<FlowLogic<T, T>> Where<T>(Predicate<T> predicate) => () => new Where<T>(predicate);

    public static Func<FlowLogic<T, T>> WhereNot<T>(Predicate<T> predicate) => Where<T>(element => !predicate(element));

    public static Func<FlowLogic<TIn, TOut>> Collect<TIn, TOut>(Func<TIn, bool> isDefined, Func<TIn, TOut> collector) =>
        SelectMany<TIn, TOut>(element => isDefined(element) ? [collector(element)] : []);

    public static Func<FlowLogic<T, T>> Take<T>(long n) => () => new Take<T>(n);

    public static Func<FlowLogic<T, T>> TakeWhile<T>(Predicate<T> predicate, bool inclusive) =>
        () => new TakeWhile<T>(predicate, inclusive);

    public static Func<FlowLogic<T, T>> TakeWithin<T>(TimeSpan duration) => () => new TakeWithin<T>(duration);

    public static Func<FlowLogic<T, T>> Skip<T>(long n) => () => new Skip<T>(n);

    public static Func<FlowLogic<T, T>> SkipWhile<T>(Predicate<T> predicate) => () => new SkipWhile<T>(predicate);

    public static Func<FlowLogic<T, T>> Limit<T>(long max) => LimitWeighted<T>(max, static _ => 1);

    public static Func<FlowLogic<T, T>> LimitWeighted<T>(long max, Func<T, long> cost) =>
        () => new Limit<T>(max, cost);

    public static Func<FlowLogic<TIn, TOut>> Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> fold) =>
        () => new Aggregate<TIn, TOut>(zero, fold);

    public static Func<FlowLogic<TIn, TOut>> Scan<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> scan) =>
        () => new Scan<TIn, TOut>(zero, scan);

    public static Func<FlowLogic<T, T>> Sum<T>(Func<T, T, T> reduce) => () => new Sum<T>(reduce);

    public static Func<FlowLogic<T, T>> Recover<T>(Func<Exception, Option<T>> recover) => () => new Recover<T>(recover);

    public static Func<FlowLogic<T, T>> RecoverWithRetries<T, TMat>(
        Func<Exception, IGraph<SourceShape<T>, TMat>?> recover, int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, -1);
        return () => new RecoverWith<T>(cause => recover(cause)?.Plan, attempts);
    }

    public static Func<FlowLogic<T, T>> SelectError<T>(Func<Exception, Exception> selector) =>
        () => new SelectError<T>(selector);

    public static Func<FlowLogic<TIn, TOut>> MergeMany<TIn, TOut, TMat>(
        int breadth, Func<TIn, IGraph<SourceShape<TOut>, TMat>> flatten)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(breadth, 1);
        return () => new FlattenMerge<TIn, TOut>(breadth, element => flatten(element).Plan);
    }

    public static Func<FlowLogic<TIn, TOut>> ConcatMany<TIn, TOut, TMat>(
        Func<TIn, IGraph<SourceShape<TOut>, TMat>> flatten) => MergeMany(1, flatten);

    public static Func<FlowLogic<T, IPlan>> GroupBy<T, TKey>(int maxSubstreams, Func<T, TKey> keyOf, bool reopens)
        where TKey : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSubstreams, 1);
        return () => new GroupBy<T, TKey>(maxSubstreams, keyOf, reopens);
    }
}
