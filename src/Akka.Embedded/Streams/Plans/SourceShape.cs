namespace Akka.Streams;

/// <summary>One open outlet.</summary>
/// <typeparam name="TOut">Its elements' type.</typeparam>
public sealed class SourceShape<TOut> : Shape
{
    internal static readonly SourceShape<TOut> Instance = new();

    private SourceShape()
    {
    }
}
