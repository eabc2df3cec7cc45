namespace Akka.Streams.Dsl;

/// <content>Sources of sources.</content>
public static partial class FlowOperations
{
    /// <summary>The elements of the sources that a function makes of the elements, so many sources at a time.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="breadth">How many sources at a time.</param>
    /// <param name="flatten">The function.</param>
    public static Flow<TIn, TOut2, TMat> MergeMany<TIn, TOut1, TOut2, TMat>(
        this Flow<TIn, TOut1, TMat> flow, int breadth, Func<TOut1, IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Then(Ops.MergeMany(breadth, flatten));

    /// <summary>The elements of the sources that a function makes of the elements, one source after another.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="flatten">The function.</param>
    public static Flow<TIn, TOut2, TMat> ConcatMany<TIn, TOut1, TOut2, TMat>(
        this Flow<TIn, TOut1, TMat> flow, Func<TOut1, IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Then(Ops.ConcatMany(flatten));
}
