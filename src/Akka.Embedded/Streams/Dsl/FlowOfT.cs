using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>The middle of a stream: an open inlet and an open outlet. Immutable; runs any number of times.</summary>
/// <typeparam name="TIn">The inlet's elements.</typeparam>
/// <typeparam name="TOut">The outlet's elements.</typeparam>
/// <typeparam name="TMat">The materialised value.</typeparam>
public sealed class Flow<TIn, TOut, TMat> : IFlow<TOut, TMat>, IGraph<FlowShape<TIn, TOut>, TMat>
{
    private readonly IPlan<TMat> _plan;

    internal Flow(IPlan<TMat> plan) => _plan = plan;

    /// <inheritdoc />
    public FlowShape<TIn, TOut> Shape => FlowShape<TIn, TOut>.Instance;

    IPlan<TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Plan => _plan;

    /// <summary>Adds a flow; keeps this value.</summary>
    /// <param name="flow">The flow.</param>
    public Flow<TIn, T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow) =>
        ViaMaterialized(flow, Keep.Left);

    /// <summary>Adds a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="combine">Makes the value of both.</param>
    public Flow<TIn, TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, TOut2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        new(new ChainPlan<TMat, TMat2, TMat3>(_plan, flow.Plan, combine));

    /// <summary>Adds a sink; keeps this value.</summary>
    /// <param name="sink">The sink.</param>
    public Sink<TIn, TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) => ToMaterialized(sink, Keep.Left);

    /// <summary>Adds a sink.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="combine">Makes the value of both.</param>
    public Sink<TIn, TMat3> ToMaterialized<TMat2, TMat3>(
        IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new(new ChainPlan<TMat, TMat2, TMat3>(_plan, sink.Plan, combine));

    /// <summary>The same with another value.</summary>
    /// <param name="mapFunc">Makes it.</param>
    public Flow<TIn, TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        new(new MappedPlan<TMat, TMat2>(_plan, mapFunc));

    /// <summary>This flow's elements, then a source's.</summary>
    /// <param name="that">The source.</param>
    /// <param name="materializedFunction">Makes the value of both.</param>
    public Flow<TIn, TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(
        IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> materializedFunction) =>
        new(FanIns.Concat(_plan, that, materializedFunction));

    /// <summary>Runs a source through it into a sink.</summary>
    /// <param name="source">The source.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="materializer">Runs it.</param>
    /// <returns>The source's and the sink's value.</returns>
    public (TMat1, TMat2) RunWith<TMat1, TMat2>(
        IGraph<SourceShape<TIn>, TMat1> source, IGraph<SinkShape<TOut>, TMat2> sink, IMaterializer materializer) =>
        Source.FromGraph(source).Via(this).ToMaterialized(sink, Keep.Both).Run(materializer);

    /// <summary>The same with other settings.</summary>
    /// <param name="attributes">Replace what it has.</param>
    public Flow<TIn, TOut, TMat> WithAttributes(Attributes attributes) =>
        new(AttributedPlan<TMat>.With(_plan, attributes));

    /// <summary>The same with more settings.</summary>
    /// <param name="attributes">More specific than what it has.</param>
    public Flow<TIn, TOut, TMat> AddAttributes(Attributes attributes) =>
        new(AttributedPlan<TMat>.And(_plan, attributes));

    /// <summary>The same with a name.</summary>
    /// <param name="name">The name.</param>
    public Flow<TIn, TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <summary>The same on an actor of its own.</summary>
    public Flow<TIn, TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IFlow<T, TMat> IFlow<TOut, TMat>.Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow) => Via(flow);

    IFlow<T2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<T2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) => ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        MapMaterializedValue(mapFunc);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.WithAttributes(Attributes attributes) =>
        WithAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.AddAttributes(Attributes attributes) =>
        AddAttributes(attributes);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Named(string name) => Named(name);

    IGraph<FlowShape<TIn, TOut>, TMat> IGraph<FlowShape<TIn, TOut>, TMat>.Async() => Async();

    /// <summary>Adds a stage.</summary>
    /// <param name="make">Makes it, once a run.</param>
    internal Flow<TIn, T2, TMat> Then<T2>(Func<FlowLogic<TOut, T2>> make) =>
        new(new ChainPlan<TMat, NotUsed, TMat>(_plan, new StagePlan(make), Keep.Left));
}
