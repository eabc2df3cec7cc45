using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <content>Several streams as one.</content>
public static partial class FlowOperations
{
    /// <summary>The elements of both as they come.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="other">The source.</param>
    /// <param name="eagerComplete">Whether to end with the first that ends, and not with the last.</param>
    public static Flow<TIn, TOut2, TMat> Merge<TIn, TOut1, TOut2, TMat>(
        this Flow<TIn, TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat> other, bool eagerComplete = false)
        where TOut1 : TOut2 => new(FanIns.Merge(flow.As<TIn, TOut1, TOut2, TMat>(), other, eagerComplete, Keep.Left));

    /// <summary>The elements of both as they come.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="that">The source.</param>
    /// <param name="combine">Makes the value of both.</param>
    public static Flow<TIn, TOut2, TMat3> MergeMaterialized<TIn, TOut1, TOut2, TMat, TMat2, TMat3>(
        this Flow<TIn, TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat2> that, Func<TMat, TMat2, TMat3> combine)
        where TOut1 : TOut2 => new(FanIns.Merge(flow.As<TIn, TOut1, TOut2, TMat>(), that, false, combine));

    /// <summary>This flow's elements, then a source's.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="other">The source.</param>
    public static Flow<TIn, TOut, TMat> Concat<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) =>
        flow.ConcatMaterialized(other, Keep.Left);

    /// <summary>A source's elements, then this flow's.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="that">The source.</param>
    public static Flow<TIn, TOut2, TMat> Prepend<TIn, TOut1, TOut2, TMat>(
        this Flow<TIn, TOut1, TMat> flow, IGraph<SourceShape<TOut2>, TMat> that)
        where TOut1 : TOut2 =>
        new(FanIns.Prepend(flow.As<TIn, TOut1, TOut2, TMat>(), that));

    /// <summary>Pairs, one element of each; ends with the shorter one.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="other">The source.</param>
    public static Flow<TIn, (T1, T2), TMat> Zip<TIn, T1, T2, TMat>(
        this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other) =>
        flow.ZipWith(other, static (T1 first, T2 second) => (first, second));

    /// <summary>What a function makes of pairs, one element of each; ends with the shorter one.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="other">The source.</param>
    /// <param name="combine">The function.</param>
    public static Flow<TIn, T3, TMat> ZipWith<TIn, T1, T2, T3, TMat>(
        this Flow<TIn, T1, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<T1, T2, T3> combine) =>
        new(FanIns.Zip(flow.PlanOf(), other, combine));

    /// <summary>All elements, to a sink too, as fast as the slower takes them; ends with the first that ends.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="that">The sink.</param>
    public static Flow<TIn, TOut, TMat> AlsoTo<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat> that) =>
        flow.AlsoToMaterialized(that, Keep.Left);

    /// <summary>All elements, to a sink too, as fast as the slower takes them; ends with the first that ends.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="that">The sink.</param>
    /// <param name="materializerFunction">Makes the value of both.</param>
    public static Flow<TIn, TOut, TMat3> AlsoToMaterialized<TIn, TOut, TMat, TMat2, TMat3>(
        this Flow<TIn, TOut, TMat> flow, IGraph<SinkShape<TOut>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(Taps.AlsoTo(that), materializerFunction);

    /// <summary>All elements; the value tells how the stream ended here.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="materializerFunction">Makes the value of the flow's and the end.</param>
    public static Flow<TIn, TOut, TMat2> WatchTermination<TIn, TOut, TMat, TMat2>(
        this Flow<TIn, TOut, TMat> flow, Func<TMat, Task<Done>, TMat2> materializerFunction) =>
        flow.ViaMaterialized(Taps.Watched<TOut>(), materializerFunction);

    private static IPlan<TMat> PlanOf<TIn, TOut, TMat>(this IGraph<FlowShape<TIn, TOut>, TMat> graph) => graph.Plan;

    private static IPlan<TMat> As<TIn, TOut1, TOut2, TMat>(this Flow<TIn, TOut1, TMat> flow)
        where TOut1 : TOut2 => flow.Select(static TOut2 (element) => element).PlanOf();
}
