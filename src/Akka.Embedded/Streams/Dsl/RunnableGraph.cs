using Akka.Actor;
using Akka.Streams.Materializing;
using Akka.Streams.Plans;

namespace Akka.Streams.Dsl;

/// <summary>A whole stream, ready to run, any number of times.</summary>
/// <typeparam name="TMat">What a run gives.</typeparam>
public sealed class RunnableGraph<TMat> : IRunnableGraph<TMat>
{
    private readonly IPlan<TMat> _plan;

    internal RunnableGraph(IPlan<TMat> plan) => _plan = plan;

    /// <inheritdoc />
    public ClosedShape Shape => ClosedShape.Instance;

    IPlan<TMat> IGraph<ClosedShape, TMat>.Plan => _plan;

    /// <inheritdoc />
    public IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func) =>
        new RunnableGraph<TMat2>(new MappedPlan<TMat, TMat2>(_plan, func));

    /// <inheritdoc />
    public TMat Run(IMaterializer materializer) => materializer.Materialize(this);

    /// <inheritdoc />
    public TMat Run(ActorSystem actorSystem) => SystemMaterializer.Of(actorSystem).Materialize(this);

    /// <inheritdoc />
    public IRunnableGraph<TMat> WithAttributes(Attributes attributes) =>
        new RunnableGraph<TMat>(AttributedPlan<TMat>.With(_plan, attributes));

    /// <inheritdoc />
    public IRunnableGraph<TMat> AddAttributes(Attributes attributes) =>
        new RunnableGraph<TMat>(AttributedPlan<TMat>.And(_plan, attributes));

    /// <inheritdoc />
    public IRunnableGraph<TMat> Named(string name) => AddAttributes(Attributes.CreateName(name));

    /// <summary>The same on an actor of its own.</summary>
    public IRunnableGraph<TMat> Async() => AddAttributes(Attributes.CreateAsyncBoundary());

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.WithAttributes(Attributes attributes) =>
        WithAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.AddAttributes(Attributes attributes) =>
        AddAttributes(attributes);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Named(string name) => Named(name);

    IGraph<ClosedShape, TMat> IGraph<ClosedShape, TMat>.Async() => Async();
}
