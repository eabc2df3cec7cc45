namespace Akka.Streams.Dsl;

/// <content>Streams of streams.</content>
public static partial class FlowOperations
{
    /// <summary>
    /// A substream for each key. At most one element waits for its substream; all others wait for that one. A key whose
    /// substream has cancelled is dropped.
    /// </summary>
    /// <param name="flow">The flow.</param>
    /// <param name="maxSubstreams">How many may be open; one more key fails the stream.</param>
    /// <param name="groupingFunc">An element's key.</param>
    public static SubFlow<TOut, TMat, Sink<TIn, TMat>> GroupBy<TIn, TOut, TMat, TKey>(
        this Flow<TIn, TOut, TMat> flow, int maxSubstreams, Func<TOut, TKey> groupingFunc)
        where TKey : notnull => flow.GroupBy(maxSubstreams, groupingFunc, allowClosedSubstreamRecreation: false);

    /// <summary>A substream for each key. At most one element waits for its substream; all wait for that one.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="maxSubstreams">How many may be open; one more key fails the stream.</param>
    /// <param name="groupingFunc">An element's key.</param>
    /// <param name="allowClosedSubstreamRecreation">
    /// Whether a key whose substream has cancelled gets a new one, or is dropped.
    /// </param>
    public static SubFlow<TOut, TMat, Sink<TIn, TMat>> GroupBy<TIn, TOut, TMat, TKey>(
        this Flow<TIn, TOut, TMat> flow, int maxSubstreams, Func<TOut, TKey> groupingFunc,
        bool allowClosedSubstreamRecreation)
        where TKey : notnull => new Substreams<TOut, TMat, Sink<TIn, TMat>>(
            new SplitFlow<TIn, TMat>(
                flow.Then(Ops.GroupBy(maxSubstreams, groupingFunc, allowClosedSubstreamRecreation))),
            static substream => substream);
}
