namespace Akka.Streams.Dsl;

/// <summary>Operations on substreams. This file: what becomes of each element.</summary>
public static partial class SubFlowOperations
{
    /// <summary>What a function makes of each element.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="mapper">The function.</param>
    public static SubFlow<TOut, TMat, TClosed> Select<TIn, TOut, TMat, TClosed>(
        this SubFlow<TIn, TMat, TClosed> flow, Func<TIn, TOut> mapper) =>
        flow.Then(Ops.Select(mapper));

    /// <summary>What tasks make of the elements, in the elements' order.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static SubFlow<TOut, TMat, TClosed> SelectAsync<TIn, TOut, TMat, TClosed>(
        this SubFlow<TIn, TMat, TClosed> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsync(parallelism, asyncMapper));

    /// <summary>What tasks make of the elements, in the order in which they end.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static SubFlow<TOut, TMat, TClosed> SelectAsyncUnordered<TIn, TOut, TMat, TClosed>(
        this SubFlow<TIn, TMat, TClosed> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsyncUnordered(parallelism, asyncMapper));

    /// <summary>The elements of what a function makes of each element.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="mapConcater">The function.</param>
    public static SubFlow<TOut2, TMat, TClosed> SelectMany<TOut1, TOut2, TMat, TClosed>(
        this SubFlow<TOut1, TMat, TClosed> flow, Func<TOut1, IEnumerable<TOut2>> mapConcater) =>
        flow.Then(Ops.SelectMany(mapConcater));

    /// <summary>The elements of what a function with a state makes of each element.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="mapConcaterFactory">Makes the function, once a run.</param>
    public static SubFlow<TOut2, TMat, TClosed> StatefulSelectMany<TOut1, TOut2, TMat, TClosed>(
        this SubFlow<TOut1, TMat, TClosed> flow, Func<Func<TOut1, IEnumerable<TOut2>>> mapConcaterFactory) =>
        flow.Then(Ops.StatefulSelectMany(mapConcaterFactory));

    /// <summary>The elements that satisfy a predicate.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="predicate">The predicate.</param>
    public static SubFlow<TOut, TMat, TClosed> Where<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.Where(predicate));

    /// <summary>The elements that do not satisfy a predicate.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="predicate">The predicate.</param>
    public static SubFlow<TOut, TMat, TClosed> WhereNot<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.WhereNot(predicate));
}
