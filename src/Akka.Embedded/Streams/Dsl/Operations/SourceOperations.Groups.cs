namespace Akka.Streams.Dsl;

/// <content>Many elements as one.</content>
public static partial class SourceOperations
{
    /// <summary>Groups of so many elements; the last may be smaller.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="n">How many.</param>
    public static Source<IEnumerable<TOut>, TMat> Grouped<TOut, TMat>(this Source<TOut, TMat> flow, int n) =>
        flow.Then(Ops.Grouped<TOut>(n));

    /// <summary>Groups of what came within a time, but of no more than so many elements.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="n">The largest group.</param>
    /// <param name="timeout">The time.</param>
    public static Source<IEnumerable<TOut>, TMat> GroupedWithin<TOut, TMat>(
        this Source<TOut, TMat> flow, int n, TimeSpan timeout) =>
        flow.Then(Ops.GroupedWithin<TOut>(n, timeout));

    /// <summary>Groups of what came within a time, up to a weight.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="maxWeight">The heaviest group.</param>
    /// <param name="interval">The time.</param>
    /// <param name="costFn">An element's weight.</param>
    public static Source<IEnumerable<TOut>, TMat> GroupedWeightedWithin<TOut, TMat>(
        this Source<TOut, TMat> flow, long maxWeight, TimeSpan interval, Func<TOut, long> costFn) =>
        flow.Then(Ops.GroupedWeightedWithin(maxWeight, int.MaxValue, interval, costFn));

    /// <summary>Groups of what came within a time, up to a weight.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="maxWeight">The heaviest group.</param>
    /// <param name="maxNumber">The largest group.</param>
    /// <param name="interval">The time.</param>
    /// <param name="costFn">An element's weight.</param>
    public static Source<IEnumerable<TOut>, TMat> GroupedWeightedWithin<TOut, TMat>(
        this Source<TOut, TMat> flow, long maxWeight, int maxNumber, TimeSpan interval, Func<TOut, long> costFn) =>
        flow.Then(Ops.GroupedWeightedWithin(maxWeight, maxNumber, interval, costFn));

    /// <summary>What all elements add up to; one element, at the end.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="zero">The value of none.</param>
    /// <param name="fold">Adds an element to it.</param>
    public static Source<TOut2, TMat> Aggregate<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> fold) =>
        flow.Then(Ops.Aggregate(zero, fold));

    /// <summary>What the elements so far add up to, beginning with a zero.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="zero">The value of none.</param>
    /// <param name="scan">Adds an element to it.</param>
    public static Source<TOut2, TMat> Scan<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> scan) =>
        flow.Then(Ops.Scan(zero, scan));

    /// <summary>What all elements add up to, beginning with the first; fails when there is none.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="reduce">Makes one of two.</param>
    public static Source<TOut, TMat> Sum<TOut, TMat>(this Source<TOut, TMat> flow, Func<TOut, TOut, TOut> reduce) =>
        flow.Then(Ops.Sum(reduce));
}
