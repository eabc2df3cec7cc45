namespace Akka.Streams.Dsl;

/// <content>Sources of sources.</content>
public static partial class SourceOperations
{
    /// <summary>The elements of the sources that a function makes of the elements, so many sources at a time.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="breadth">How many sources at a time.</param>
    /// <param name="flatten">The function.</param>
    public static Source<TOut2, TMat> MergeMany<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, int breadth, Func<TOut1, IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Then(Ops.MergeMany(breadth, flatten));

    /// <summary>The elements of the sources that a function makes of the elements, one source after another.</summary>
    /// <param name="flow">The source.</param>
    /// <param name="flatten">The function.</param>
    public static Source<TOut2, TMat> ConcatMany<TOut1, TOut2, TMat>(
        this Source<TOut1, TMat> flow, Func<TOut1, IGraph<SourceShape<TOut2>, TMat>> flatten) =>
        flow.Then(Ops.ConcatMany(flatten));
}
