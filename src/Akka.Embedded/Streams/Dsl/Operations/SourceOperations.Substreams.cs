namespace Akka.Streams.Dsl;

/// <content>Streams of streams.</content>
public static partial class SourceOperations
{
    /// <summary>
    /// A substream for each key. At most one element waits for its substream; all others wait for that one. A key whose
    /// substream has cancelled is dropped.
    /// </summary>
    /// <param name="flow">The source.</param>
    /// <param name="maxSubstreams">How many may be open; one more key fails the stream.</param>
    /// <param name="groupingFunc">An element's key.</param>
    public static SubFlow<TOut, TMat, IRunnableGraph<TMat>> GroupBy<TOut, TMat, TKey>(
        this Source<TOut, TMat> flow, int maxSubstreams, Func<TOut, TKey> groupingFunc)
        where TKey : notnull => new Substreams<TOut, TMat, IRunnableGraph<TMat>>(
            new SplitSource<TMat>(flow.Then(Ops.GroupBy(maxSubstreams, groupingFunc, reopens: false))),
            static substream => substream);
}
