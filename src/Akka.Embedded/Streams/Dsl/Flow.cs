using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Makes flows.</summary>
public static class Flow
{
    /// <summary>A flow that changes nothing.</summary>
    public static Flow<T, T, NotUsed> Create<T>() => FromFunction<T, T>(static element => element);

    /// <summary>A flow that changes nothing.</summary>
    public static Flow<T, T, NotUsed> Identity<T>() => Create<T>();

    /// <summary>A flow of what a function makes of its elements.</summary>
    /// <param name="function">The function.</param>
    public static Flow<TIn, TOut, NotUsed> FromFunction<TIn, TOut>(Func<TIn, TOut> function) =>
        new(new StagePlan(() => new Select<TIn, TOut>(function)));

    /// <summary>A flow of a graph.</summary>
    /// <param name="graph">The graph.</param>
    public static Flow<TIn, TOut, TMat> FromGraph<TIn, TOut, TMat>(IGraph<FlowShape<TIn, TOut>, TMat> graph) =>
        graph as Flow<TIn, TOut, TMat> ?? new Flow<TIn, TOut, TMat>(graph.Plan);

    /// <summary>What comes in goes to a sink, what comes out is a source's. Their ends are their own.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="source">The source.</param>
    public static Flow<TIn, TOut, NotUsed> FromSinkAndSource<TIn, TOut, TMat>(
        IGraph<SinkShape<TIn>, TMat> sink, IGraph<SourceShape<TOut>, TMat> source) =>
        FromSinkAndSource(sink, source, Keep.None);

    /// <summary>What comes in goes to a sink, what comes out is a source's. Their ends are their own.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="source">The source.</param>
    /// <param name="combine">Makes the value of both.</param>
    public static Flow<TIn, TOut, TMat> FromSinkAndSource<TIn, TOut, TMat1, TMat2, TMat>(
        IGraph<SinkShape<TIn>, TMat1> sink, IGraph<SourceShape<TOut>, TMat2> source,
        Func<TMat1, TMat2, TMat> combine) =>
        new(new PairPlan<TMat1, TMat2, TMat>(sink.Plan, source.Plan, combine));
}
