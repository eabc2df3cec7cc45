namespace Akka.Streams.Dsl;

/// <content>Only some of the elements.</content>
public static partial class SourceOperations
{
    /// <summary>The first elements; cancels after them.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="n">How many.</param>
    public static Source<TOut, TMat> Take<TOut, TMat>(this Source<TOut, TMat> flow, long n) =>
        flow.Then(Ops.Take<TOut>(n));

    /// <summary>The elements up to the first that does not satisfy a predicate; cancels there.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="inclusive">Whether that one belongs to them.</param>
    public static Source<TOut, TMat> TakeWhile<TOut, TMat>(
        this Source<TOut, TMat> flow, Predicate<TOut> predicate, bool inclusive = false) =>
        flow.Then(Ops.TakeWhile(predicate, inclusive));

    /// <summary>The elements of the first while; cancels after it.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="duration">How long.</param>
    public static Source<TOut, TMat> TakeWithin<TOut, TMat>(this Source<TOut, TMat> flow, TimeSpan duration) =>
        flow.Then(Ops.TakeWithin<TOut>(duration));

    /// <summary>All but the first elements.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="n">How many.</param>
    public static Source<TOut, TMat> Skip<TOut, TMat>(this Source<TOut, TMat> flow, long n) =>
        flow.Then(Ops.Skip<TOut>(n));

    /// <summary>The elements from the first on that does not satisfy a predicate.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="predicate">The predicate.</param>
    public static Source<TOut, TMat> SkipWhile<TOut, TMat>(this Source<TOut, TMat> flow, Predicate<TOut> predicate) =>
        flow.Then(Ops.SkipWhile(predicate));

    /// <summary>All elements; fails when there are too many.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="max">The bound.</param>
    public static Source<T, TMat> Limit<T, TMat>(this Source<T, TMat> flow, long max) => flow.Then(Ops.Limit<T>(max));

    /// <summary>All elements; fails when they cost too much.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="max">The bound.</param>
    /// <param name="costFunc">An element's cost.</param>
    public static Source<T, TMat> LimitWeighted<T, TMat>(this Source<T, TMat> flow, long max, Func<T, long> costFunc) =>
        flow.Then(Ops.LimitWeighted(max, costFunc));
}
