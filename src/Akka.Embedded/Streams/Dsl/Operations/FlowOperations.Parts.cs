namespace Akka.Streams.Dsl;

/// <content>Only some of the elements.</content>
public static partial class FlowOperations
{
    /// <summary>The first elements; cancels after them.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="n">How many.</param>
    public static Flow<TIn, TOut, TMat> Take<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long n) =>
        flow.Then(Ops.Take<TOut>(n));

    /// <summary>The elements up to the first that does not satisfy a predicate; cancels there.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="inclusive">Whether that one belongs to them.</param>
    public static Flow<TIn, TOut, TMat> TakeWhile<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate, bool inclusive = false) =>
        flow.Then(Ops.TakeWhile(predicate, inclusive));

    /// <summary>The elements of the first while; cancels after it.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="duration">How long.</param>
    public static Flow<TIn, TOut, TMat> TakeWithin<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, TimeSpan duration) =>
        flow.Then(Ops.TakeWithin<TOut>(duration));

    /// <summary>All but the first elements.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="n">How many.</param>
    public static Flow<TIn, TOut, TMat> Skip<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long n) =>
        flow.Then(Ops.Skip<TOut>(n));

    /// <summary>The elements from the first on that does not satisfy a predicate.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="predicate">The predicate.</param>
    public static Flow<TIn, TOut, TMat> SkipWhile<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.SkipWhile(predicate));

    /// <summary>All elements; fails when there are too many.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="max">The bound.</param>
    public static Flow<TIn, TOut, TMat> Limit<TIn, TOut, TMat>(this Flow<TIn, TOut, TMat> flow, long max) =>
        flow.Then(Ops.Limit<TOut>(max));

    /// <summary>All elements; fails when they cost too much.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="max">The bound.</param>
    /// <param name="costFunc">An element's cost.</param>
    public static Flow<TIn, TOut, TMat> LimitWeighted<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, long max, Func<TOut, long> costFunc) =>
        flow.Then(Ops.LimitWeighted(max, costFunc));
}
