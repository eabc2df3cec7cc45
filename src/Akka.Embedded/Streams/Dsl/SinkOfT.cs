using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>The end of a stream: one open inlet. Immutable, and good for any number of runs.</summary>
/// <typeparam name="TIn">The elements' type.</typeparam>
/// <typeparam name="TMat">The materialised value.</typeparam>
public sealed class Sink<TIn, TMat> : IGraph<SinkShape<TIn>, TMat>
{
    private readonly IPlan<TMat> _plan;

    internal Sink(IPlan<TMat> plan) => _plan = plan;

    /// <inheritdoc />
    public SinkShape<TIn> Shape => SinkShape<TIn>.Instance;

    IPlan<TMat> IGraph<SinkShape<TIn>, TMat>.Plan => _plan;

    /// <summary>The same with another value.</summary>
    /// <param name="fn">Makes it.</param>
    public Sink<TIn, TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> fn) =>
        new(new MappedPlan<TMat, TMat2>(_plan, fn));

    /// <summary>A sink of what a function makes of its elements.</summary>
    /// <param name="function">Makes this sink's elements.</param>
    public Sink<TIn2, TMat> ContraMap<TIn2>(Func<TIn2, TIn> function) =>
        Flow.FromFunction(function).ToMaterialized(this, Keep.Right);

    /// <summary>Runs a source into it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="materializer">Runs it.</param>
    /// <returns>The source's value.</returns>
    public TMat2 RunWith<TMat2>(IGraph<SourceShape<TIn>, TMat2> source, IMaterializer materializer) =>
        Source.FromGraph(source).To(this).Run(materializer);

    /// <summary>The same with other settings.</summary>
    /// <param name="attributes">Replace what it has.</param>
    public Sink<TIn, TMat> WithAttributes(Attributes attributes) => new(AttributedPlan<TMat>.With(_plan, attributes));

    /// <summary>The same with more settings.</summary>
    /// <param name="attributes">More specific than what it has.</param>
    public Sink<TIn, TMat> AddAttributes(Attributes attributes) => new(AttributedPlan<TMat>.And(_plan, attributes));

    /// <summary>The same with a name.</summary>
    /// <param name="name">The name.</param>
    public Sink<TIn, TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <summary>The same on an actor of its own.</summary>
    public Sink<TIn, TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.WithAttributes(Attributes attributes) =>
        WithAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.AddAttributes(Attributes attributes) =>
        AddAttributes(attributes);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Named(string name) => Named(name);

    IGraph<SinkShape<TIn>, TMat> IGraph<SinkShape<TIn>, TMat>.Async() => Async();
}
