using Akka.Streams.Plans;

namespace Akka.Streams;

/// <summary>A part of a stream, or a whole one, as a plan that can be built again and again.</summary>
/// <typeparam name="TShape">Which ports it leaves open.</typeparam>
/// <typeparam name="TMaterialized">What a run of it gives to the one who runs it.</typeparam>
public interface IGraph<out TShape, out TMaterialized> : IGraph<TShape>
    where TShape : Shape
{
    internal IPlan<TMaterialized> Plan { get; }

    /// <summary>The same with other settings.</summary>
    /// <param name="attributes">Replace what it has.</param>
    IGraph<TShape, TMaterialized> WithAttributes(Attributes attributes);

    /// <summary>The same with more settings.</summary>
    /// <param name="attributes">More specific than what it has.</param>
    IGraph<TShape, TMaterialized> AddAttributes(Attributes attributes);

    /// <summary>The same with a name.</summary>
    /// <param name="name">The name.</param>
    IGraph<TShape, TMaterialized> Named(string name);

    /// <summary>The same on an actor of its own.</summary>
    IGraph<TShape, TMaterialized> Async();
}
