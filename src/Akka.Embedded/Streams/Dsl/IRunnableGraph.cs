using Akka.Actor;

namespace Akka.Streams.Dsl;

/// <summary>A whole stream, ready to run.</summary>
/// <typeparam name="TMat">What a run gives.</typeparam>
public interface IRunnableGraph<out TMat> : IGraph<ClosedShape, TMat>
{
    /// <summary>The same with another value.</summary>
    /// <param name="func">Makes it.</param>
    IRunnableGraph<TMat2> MapMaterializedValue<TMat2>(Func<TMat, TMat2> func);

    /// <summary>Starts a stream.</summary>
    /// <param name="materializer">Runs it.</param>
    TMat Run(IMaterializer materializer);

    /// <summary>Starts a stream that lives as long as the system.</summary>
    /// <param name="actorSystem">The system.</param>
    TMat Run(ActorSystem actorSystem);

    /// <summary>The same with other settings.</summary>
    /// <param name="attributes">Replace what it has.</param>
    new IRunnableGraph<TMat> WithAttributes(Attributes attributes);

    /// <summary>The same with more settings.</summary>
    /// <param name="attributes">More specific than what it has.</param>
    new IRunnableGraph<TMat> AddAttributes(Attributes attributes);

    /// <summary>The same with a name.</summary>
    /// <param name="name">The name.</param>
    new IRunnableGraph<TMat> Named(string name);
}
