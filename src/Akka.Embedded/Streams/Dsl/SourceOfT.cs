using Akka.Streams.Engine;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>The start of a stream: one open outlet. Immutable, and good for any number of runs.</summary>
/// <typeparam name="TOut">The elements' type.</typeparam>
/// <typeparam name="TMat">The materialised value.</typeparam>
public sealed partial class Source<TOut, TMat> : IFlow<TOut, TMat>, IGraph<SourceShape<TOut>, TMat>
{
    private readonly IPlan<TMat> _plan;

    internal Source(IPlan<TMat> plan) => _plan = plan;

    /// <inheritdoc />
    public SourceShape<TOut> Shape => SourceShape<TOut>.Instance;

    IPlan<TMat> IGraph<SourceShape<TOut>, TMat>.Plan => _plan;

    /// <summary>Adds a flow; keeps this value.</summary>
    /// <param name="flow">The flow.</param>
    public Source<T2, TMat> Via<T2, TMat2>(IGraph<FlowShape<TOut, T2>, TMat2> flow) =>
        ViaMaterialized(flow, Keep.Left);

    /// <summary>Adds a flow.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="combine">Makes the value of both.</param>
    public Source<TOut2, TMat3> ViaMaterialized<TOut2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, TOut2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) =>
        new(new ChainPlan<TMat, TMat2, TMat3>(_plan, flow.Plan, combine));

    /// <summary>Adds a sink; keeps this value.</summary>
    /// <param name="sink">The sink.</param>
    public IRunnableGraph<TMat> To<TMat2>(IGraph<SinkShape<TOut>, TMat2> sink) => ToMaterialized(sink, Keep.Left);

    /// <summary>Adds a sink.</summary>
    /// <param name="sink">The sink.</param>
    /// <param name="combine">Makes the value of both.</param>
    public IRunnableGraph<TMat3> ToMaterialized<TMat2, TMat3>(
        IGraph<SinkShape<TOut>, TMat2> sink, Func<TMat, TMat2, TMat3> combine) =>
        new RunnableGraph<TMat3>(new ChainPlan<TMat, TMat2, TMat3>(_plan, sink.Plan, combine));

    /// <summary>The same with another value.</summary>
    /// <param name="mapFunc">Makes it.</param>
    public Source<TOut, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        new(new MappedPlan<TMat, TMat2>(_plan, mapFunc));

    /// <summary>This source's elements, then another's.</summary>
    /// <param name="that">The other.</param>
    /// <param name="materializedFunction">Makes the value of both.</param>
    public Source<TOut, TMat3> ConcatMaterialized<TMat2, TMat3>(
        IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> materializedFunction) =>
        new(FanIns.Concat(_plan, that, materializedFunction));

    // Attributes go around all that came before, as a graph within a graph.
    /// <summary>The same with other settings.</summary>
    /// <param name="attributes">Replace what it has.</param>
    public Source<TOut, TMat> WithAttributes(Attributes attributes) =>
        new(AttributedPlan<TMat>.With(_plan, attributes));

    /// <summary>The same with more settings.</summary>
    /// <param name="attributes">More specific than what it has.</param>
    public Source<TOut, TMat> AddAttributes(Attributes attributes) =>
        new(AttributedPlan<TMat>.And(_plan, attributes));

    /// <summary>The same with a name.</summary>
    /// <param name="name">The name.</param>
    public Source<TOut, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <summary>The same on an actor of its own.</summary>
    public Source<TOut, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IFlow<T, TMat> IFlow<TOut, TMat>.Via<T, TMat2>(IGraph<FlowShape<TOut, T>, TMat2> flow) => Via(flow);

    IFlow<T2, TMat3> IFlow<TOut, TMat>.ViaMaterialized<T2, TMat2, TMat3>(
        IGraph<FlowShape<TOut, T2>, TMat2> flow, Func<TMat, TMat2, TMat3> combine) => ViaMaterialized(flow, combine);

    IFlow<TOut, TMat2> IFlow<TOut, TMat>.MapMaterializedValue<TMat2>(Func<TMat, TMat2> mapFunc) =>
        MapMaterializedValue(mapFunc);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.WithAttributes(Attributes attributes) =>
        WithAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.AddAttributes(Attributes attributes) =>
        AddAttributes(attributes);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Named(string name) => Named(name);

    IGraph<SourceShape<TOut>, TMat> IGraph<SourceShape<TOut>, TMat>.Async() => Async();

    /// <summary>Adds a stage.</summary>
    /// <param name="make">Makes it, once a run.</param>
    internal Source<T2, TMat> Then<T2>(Func<FlowLogic<TOut, T2>> make) =>
        new(new ChainPlan<TMat, NotUsed, TMat>(_plan, new StagePlan(make), Keep.Left));
}
