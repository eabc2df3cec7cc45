namespace Akka.Streams.Dsl;

/// <summary>Operations on sources. This file: what becomes of each element.</summary>
public static partial class SourceOperations
{
    /// <summary>What a function makes of each element.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="mapper">The function.</param>
    public static Source<TOut, TMat> Select<TIn, TOut, TMat>(this Source<TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Then(Ops.Select(mapper));

    /// <summary>What tasks make of the elements, in the elements' order.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static Source<TOut, TMat> SelectAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsync(parallelism, asyncMapper));

    /// <summary>What tasks make of the elements, in the order in which they end.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="parallelism">How many tasks at a time.</param>
    /// <param name="asyncMapper">Starts a task.</param>
    public static Source<TOut, TMat> SelectAsyncUnordered<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Then(Ops.SelectAsyncUnordered(parallelism, asyncMapper));

    /// <summary>The elements of what a function makes of each element.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="mapConcater">The function.</param>
    public static Source<TOut2, TMat> SelectMany<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, Func<TOut1, IEnumerable<TOut2>> mapConcater) =>
        flow.Then(Ops.SelectMany(mapConcater));

    /// <summary>The elements of what a function with a state makes of each element.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="mapConcaterFactory">Makes the function, once a run.</param>
    public static Source<TOut2, TMat> StatefulSelectMany<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, Func<Func<TOut1, IEnumerable<TOut2>>> mapConcaterFactory) =>
        flow.Then(Ops.StatefulSelectMany(mapConcaterFactory));

    /// <summary>The elements that satisfy a predicate.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="predicate">The predicate.</param>
    public static Source<TOut, TMat> Where<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.Where(predicate));

    /// <summary>The elements that do not satisfy a predicate.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="predicate">The predicate.</param>
    public static Source<TOut, TMat> WhereNot<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.WhereNot(predicate));

    /// <summary>What a function makes of the elements it is defined for.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="isDefined">Where it is defined.</param>
    /// <param name="collector">The function.</param>
    public static Source<TOut2, TMat> Collect<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, Func<TOut1, bool> isDefined, Func<TOut1, TOut2> collector) =>
        flow.Then(Ops.Collect(isDefined, collector));
}
