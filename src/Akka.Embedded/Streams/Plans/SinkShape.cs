namespace Akka.Streams;

/// <summary>One open inlet.</summary>
/// <typeparam name="TIn">Its elements' type.</typeparam>
public sealed class SinkShape<TIn> : Shape
{
    internal static readonly SinkShape<TIn> Instance = new();

    private SinkShape()
    {
    }
}
