namespace Akka.Streams;

/// <summary>A part of a stream, or a whole one, as a plan that can be built again and again.</summary>
/// <typeparam name="TShape">Which ports it leaves open.</typeparam>
public interface IGraph<out TShape>
    where TShape : Shape
{
    /// <summary>Which ports it leaves open.</summary>
    TShape Shape { get; }
}
