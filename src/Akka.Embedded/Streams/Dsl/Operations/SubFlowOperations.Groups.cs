namespace Akka.Streams.Dsl;

/// <content>Many elements as one.</content>
public static partial class SubFlowOperations
{
    /// <summary>Groups of so many elements; the last may be smaller.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="n">How many.</param>
    public static SubFlow<IEnumerable<TOut>, TMat, TClosed> Grouped<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, int n) =>
        flow.Then(Ops.Grouped<TOut>(n));

    /// <summary>Groups of what came within a time, but of no more than so many elements.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="n">The largest group.</param>
    /// <param name="timeout">The time.</param>
    public static SubFlow<IEnumerable<TOut>, TMat, TClosed> GroupedWithin<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, int n, TimeSpan timeout) =>
        flow.Then(Ops.GroupedWithin<TOut>(n, timeout));

    /// <summary>Groups of what came within a time, up to a weight.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="maxWeight">The heaviest group.</param>
    /// <param name="maxNumber">The largest group.</param>
    /// <param name="interval">The time.</param>
    /// <param name="costFn">An element's weight.</param>
    public static SubFlow<IEnumerable<TOut>, TMat, TClosed> GroupedWeightedWithin<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, long maxWeight, int maxNumber, TimeSpan interval,
        Func<TOut, long> costFn) =>
        flow.Then(Ops.GroupedWeightedWithin(maxWeight, maxNumber, interval, costFn));

    /// <summary>What all elements add up to; one element, at the end.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="zero">The value of none.</param>
    /// <param name="fold">Adds an element to it.</param>
    public static SubFlow<TOut2, TMat, TClosed> Aggregate<TOut1, TOut2, TMat, TClosed>(
        this SubFlow<TOut1, TMat, TClosed> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> fold) =>
        flow.Then(Ops.Aggregate(zero, fold));

    /// <summary>What the elements so far add up to, beginning with a zero.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="zero">The value of none.</param>
    /// <param name="scan">Adds an element to it.</param>
    public static SubFlow<TOut2, TMat, TClosed> Scan<TOut1, TOut2, TMat, TClosed>(
        this SubFlow<TOut1, TMat, TClosed> flow, TOut2 zero, Func<TOut2, TOut1, TOut2> scan) =>
        flow.Then(Ops.Scan(zero, scan));

    /// <summary>What all elements add up to, beginning with the first; fails when there is none.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="reduce">Makes one of two.</param>
    public static SubFlow<TOut, TMat, TClosed> Sum<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Func<TOut, TOut, TOut> reduce) =>
        flow.Then(Ops.Sum(reduce));
}
