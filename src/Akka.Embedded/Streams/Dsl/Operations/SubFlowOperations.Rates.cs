namespace Akka.Streams.Dsl;

/// <content>How fast elements go.</content>
public static partial class SubFlowOperations
{
    /// <summary>Lets the upstream run ahead.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="size">By how many elements.</param>
    /// <param name="strategy">What a full buffer does.</param>
    public static SubFlow<TOut, TMat, TClosed> Buffer<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, int size, OverflowStrategy strategy) =>
        flow.Then(Ops.Buffer<TOut>(size, strategy));

    /// <summary>Lets the upstream run ahead by one element.</summary>
    /// <param name="flow">The substreams.</param>
    public static SubFlow<TOut, TMat, TClosed> Detach<TOut, TMat, TClosed>(this SubFlow<TOut, TMat, TClosed> flow) =>
        flow.Then(Ops.Detach<TOut>());

    /// <summary>Makes one of the elements that come while downstream is busy.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="aggregate">Adds an element to others.</param>
    public static SubFlow<TOut, TMat, TClosed> Conflate<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Func<TOut, TOut, TOut> aggregate) =>
        flow.Then(Ops.Conflate(aggregate));

    /// <summary>Makes one of the elements that come while downstream is busy.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="seed">Makes one of the first.</param>
    /// <param name="aggregate">Adds an element to others.</param>
    public static SubFlow<TSeed, TMat, TClosed> ConflateWithSeed<TOut, TMat, TSeed, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Func<TOut, TSeed> seed, Func<TSeed, TOut, TSeed> aggregate) =>
        flow.Then(Ops.ConflateWithSeed(seed, aggregate));

    /// <summary>Makes one of the elements that come while downstream is busy, up to a number.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="max">The bound.</param>
    /// <param name="seed">Makes one of the first.</param>
    /// <param name="aggregate">Adds an element to others.</param>
    public static SubFlow<TOut2, TMat, TClosed> Batch<TOut, TOut2, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, long max, Func<TOut, TOut2> seed, Func<TOut2, TOut, TOut2> aggregate) =>
        flow.Then(Ops.Batch(max, seed, aggregate));

    /// <summary>Makes one of the elements that come while downstream is busy, up to a cost.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="max">The bound.</param>
    /// <param name="costFunction">An element's cost.</param>
    /// <param name="seed">Makes one of the first.</param>
    /// <param name="aggregate">Adds an element to others.</param>
    public static SubFlow<TOut2, TMat, TClosed> BatchWeighted<TOut, TOut2, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, long max, Func<TOut, long> costFunction, Func<TOut, TOut2> seed,
        Func<TOut2, TOut, TOut2> aggregate) =>
        flow.Then(Ops.BatchWeighted(max, costFunction, seed, aggregate));

    /// <summary>No more than so many in a time; what was not used is saved, up to a burst.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="elements">How many.</param>
    /// <param name="per">The time.</param>
    /// <param name="maximumBurst">How much is saved.</param>
    /// <param name="mode">Whether what is too fast waits or fails.</param>
    public static SubFlow<TOut, TMat, TClosed> Throttle<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Then(Ops.Throttle<TOut>(elements, per, maximumBurst, mode));

    /// <summary>No more than so many in a time; what was not used is saved, up to a burst.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="cost">How much.</param>
    /// <param name="per">The time.</param>
    /// <param name="maximumBurst">How much is saved.</param>
    /// <param name="calculateCost">An element's cost.</param>
    /// <param name="mode">Whether what is too fast waits or fails.</param>
    public static SubFlow<TOut, TMat, TClosed> Throttle<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, int cost, TimeSpan per, int maximumBurst, Func<TOut, int> calculateCost,
        ThrottleMode mode) =>
        flow.Then(Ops.Throttle(cost, per, maximumBurst, calculateCost, mode));

    /// <summary>All elements, the first not before a while.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="delay">How long.</param>
    public static SubFlow<TOut, TMat, TClosed> InitialDelay<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, TimeSpan delay) =>
        flow.Then(Ops.InitialDelay<TOut>(delay));

    /// <summary>All elements; fails with a time-out when a time passes without one.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="timeout">The time.</param>
    public static SubFlow<TOut, TMat, TClosed> IdleTimeout<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, TimeSpan timeout) =>
        flow.Then(Ops.IdleTimeout<TOut>(timeout));
}
