namespace Akka.Streams;

/// <summary>One open inlet and one open outlet.</summary>
/// <typeparam name="TIn">The inlet's elements.</typeparam>
/// <typeparam name="TOut">The outlet's elements.</typeparam>
public sealed class FlowShape<TIn, TOut> : Shape
{
    internal static readonly FlowShape<TIn, TOut> Instance = new();

    private FlowShape()
    {
    }
}
