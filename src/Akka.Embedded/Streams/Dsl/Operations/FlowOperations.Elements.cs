namespace Akka.Streams.Dsl;

/// <summary>Operations on flows. This file: what becomes of each element.</summary>
public static partial class FlowOperations
{
    /// <summary>What a function makes of each element.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="mapper">The function.</param>
    public static Flow<T, TOut, TMat> Select<T, TIn, TOut, TMat>(
        this Flow<T, TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Then(Ops.Select(mapper));

    /// <summary>What tasks make of the elements, in the elements' order.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static Flow<T, TOut, TMat> SelectAsync<T, TIn, TOut, TMat>(
        this Flow<T, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsync(parallelism, asyncMapper));

    /// <summary>What tasks make of the elements, in the order in which they end.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static Flow<T, TOut, TMat> SelectAsyncUnordered<T, TIn, TOut, TMat>(
        this Flow<T, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsyncUnordered(parallelism, asyncMapper));

    /// <summary>The elements of what a function makes of each element.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="mapConcater">The function.</param>
    public static Flow<T, TOut, TMat> SelectMany<T, TIn, TOut, TMat>(
        this Flow<T, TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Then(Ops.SelectMany(mapConcater));

    /// <summary>The elements of what a function with a state makes of each element.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="mapConcaterFactory">Makes the function, once a run.</param>
    public static Flow<T, TOut, TMat> StatefulSelectMany<T, TIn, TOut, TMat>(
        this Flow<T, TIn, TMat> flow, Func<Func<TIn, IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Then(Ops.StatefulSelectMany(mapConcaterFactory));

    /// <summary>The elements that satisfy a predicate.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="predicate">The predicate.</param>
    public static Flow<TIn, TOut, TMat> Where<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.Where(predicate));

    /// <summary>The elements that do not satisfy a predicate.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="predicate">The predicate.</param>
    public static Flow<TIn, TOut, TMat> WhereNot<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.WhereNot(predicate));

    /// <summary>What a function makes of the elements it is defined for.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="isDefined">Where it is defined.</param>
    /// <param name="collector">The function.</param>
    public static Flow<TIn, TOut2, TMat> Collect<TIn, TOut1, TOut2, TMat>(
        this Flow<TIn, TOut1, TMat> flow, Func<TOut1, bool> isDefined, Func<TOut1, TOut2> collector) =>
        flow.Then(Ops.Collect(isDefined, collector));
}
