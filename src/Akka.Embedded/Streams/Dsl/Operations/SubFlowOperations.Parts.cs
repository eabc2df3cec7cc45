namespace Akka.Streams.Dsl;

/// <content>Only some of the elements.</content>
public static partial class SubFlowOperations
{
    /// <summary>The first elements; cancels after them.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="n">How many.</param>
    public static SubFlow<TOut, TMat, TClosed> Take<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, long n) =>
        flow.Then(Ops.Take<TOut>(n));

    /// <summary>The elements up to the first that does not satisfy a predicate; cancels there.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="inclusive">Whether that one belongs to them.</param>
    public static SubFlow<TOut, TMat, TClosed> TakeWhile<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Predicate<TOut> predicate, bool inclusive = false) =>
        flow.Then(Ops.TakeWhile(predicate, inclusive));

    /// <summary>The elements of the first while; cancels after it.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="duration">How long.</param>
    public static SubFlow<TOut, TMat, TClosed> TakeWithin<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, TimeSpan duration) =>
        flow.Then(Ops.TakeWithin<TOut>(duration));

    /// <summary>All but the first elements.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="n">How many.</param>
    public static SubFlow<TOut, TMat, TClosed> Skip<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, long n) =>
        flow.Then(Ops.Skip<TOut>(n));

    /// <summary>The elements from the first on that does not satisfy a predicate.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="predicate">The predicate.</param>
    public static SubFlow<TOut, TMat, TClosed> SkipWhile<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.SkipWhile(predicate));

    /// <summary>All elements; fails when there are too many.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="max">The bound.</param>
    public static SubFlow<T, TMat, TClosed> Limit<T, TMat, TClosed>(this SubFlow<T, TMat, TClosed> flow, long max) =>
        flow.Then(Ops.Limit<T>(max));

    /// <summary>All elements; fails when they cost too much.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="max">The bound.</param>
    /// <param name="costFunc">An element's cost.</param>
    public static SubFlow<T, TMat, TClosed> LimitWeighted<T, TMat, TClosed>(
        this SubFlow<T, TMat, TClosed> flow, long max, Func<T, long> costFunc) =>
        flow.Then(Ops.LimitWeighted(max, costFunc));
}
